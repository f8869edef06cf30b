package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.account.Passwords;
import org.plumbline.account.PhoneApp;
import org.plumbline.account.SecondStep;
import org.plumbline.account.SecurityKey;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ViewPackages(classes = AccountView.class)
@WithPerson(value = Role.SYSTEM_OWNER, name = "Alma Account")
class AccountViewTest extends ViewTest {

    private static final String PASSWORD = "otter velvet canyon ninth";
    private static final String ANOTHER = "marble cactus orbit seven";

    @Autowired
    Passwords passwords;

    @Autowired
    SecondStep step;

    @Autowired
    Clock clock;

    @BeforeEach
    void aPassword() {
        var alma = TestPeople.idOf("Alma Account");
        passwords.assign(alma, PASSWORD);
        jdbc.sql("insert into person_role (person_id, role) values (?, 'SYSTEM_OWNER')")
                .param(alma)
                .update();
    }

    @Test
    void aNewPasswordThatIsEasilyGuessedIsRefusedAtItsField() {
        navigate(AccountView.class);
        change(PASSWORD, "Alma Account 2026", "Alma Account 2026");

        assertThat(errorAt("New password")).startsWith("This is easy to guess.");
    }

    @Test
    void twoNewPasswordsThatDifferChangeNothing() {
        navigate(AccountView.class);
        change(PASSWORD, ANOTHER, ANOTHER + "s");

        assertThat(errorAt("New password again")).isEqualTo("The two new passwords differ. Enter the same twice.");
    }

    @Test
    void theCurrentPasswordHasToBeRight() {
        navigate(AccountView.class);
        change("not my password at all", ANOTHER, ANOTHER);
        assertThat(errorAt("Current password")).startsWith("That is not your current password.");

        change(PASSWORD, ANOTHER, ANOTHER);
        assertThat(notices()).anyMatch(notice -> notice.contains("Your password was changed."));
    }

    @Test
    void anAuthenticatorAppIsAddedAndCanBeRemoved() {
        navigate(AccountView.class);
        findButton().withText("Add an authenticator app").click();
        var key = find(Code.class).all().getFirst().getText();
        findTextField().withLabel("Code").setValue("000000");
        findButton().withText("Add the app").click();
        assertThat(findTextField().withLabel("Code").component().getErrorMessage())
                .startsWith("That code is wrong");

        findTextField().withLabel("Code").setValue(new PhoneApp(key).codeAt(clock.instant()));
        findButton().withText("Add the app").click();
        assertThat(find(Code.class).all()).hasSize(10);
        findButton().withText("I kept them").click();
        assertThat(said()).contains("You have 10 recovery codes left.");

        findButton().withText("Remove the app").click();
        findConfirmDialog().confirm();
        assertThat(said()).contains("a stolen password alone lets nobody in");
    }

    @Test
    void whatHappenedToTheAccountIsOnItsPage() {
        navigate(AccountView.class);
        change(PASSWORD, ANOTHER, ANOTHER);
        com.vaadin.flow.component.UI.getCurrent().refreshCurrentRoute(true);

        assertThat(said()).contains("What happened lately to your account");
        assertThat(said()).contains("Alma Account changed their own password");
    }

    @Test
    void whoIsAskedToShowThatItIsThemDoesSoWithThePassword() {
        navigate(AccountView.class);
        new ProofDialog(step).open();
        findPasswordField().withLabel("Password").setValue("not my password at all");
        findButton().withText("Confirm").click();
        assertThat(errorAt("Password")).startsWith("That is not your current password.");

        findPasswordField().withLabel("Password").setValue(PASSWORD);
        findButton().withText("Confirm").click();
        assertThat(notices()).anyMatch(notice -> notice.contains("Thank you. Now do it once more."));
    }

    @Test
    void aPasskeyIsAddedNamedConfirmsAndCanBeRemoved() {
        navigate(AccountView.class);
        var key = new SecurityKey();
        findButton().withText("Add a passkey").click();
        findTextField().withLabel("Name").setValue("Blue key");
        findButton().withText("Make the passkey").click();
        browserSays("failure", _ -> "NotAllowedError");
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("Nothing came back from the browser"));

        findButton().withText("Make the passkey").click();
        browserSays("answer", key::make);
        assertThat(find(Code.class).all()).hasSize(10);
        findButton().withText("I kept them").click();
        assertThat(said()).contains("Blue key", "not used yet", "You have 10 recovery codes left.");

        new ProofDialog(step).open();
        findButton().withText("Use a passkey").click();
        browserSays("answer", new SecurityKey()::show);
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("This passkey was not taken."));
        findButton().withText("Use a passkey").click();
        browserSays("answer", key::show);
        assertThat(notices()).anyMatch(notice -> notice.contains("Thank you. Now do it once more."));

        findButton().withText("Remove").click();
        findConfirmDialog().confirm();
        assertThat(said()).contains("a stolen password alone lets nobody in");
    }

    /** Also those of dialogs. */
    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    /** Stands in for the browser, which is asked by a script that the page gets. */
    private void browserSays(String what, UnaryOperator<String> answer) {
        roundTrip();
        var asked = UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getInvocation().getExpression().contains("plumblinePasskeys"))
                .findFirst()
                .orElseThrow();
        var question = String.valueOf(asked.getInvocation().getParameters().get(1));
        asked.complete(JsonMapper.shared().createObjectNode().put(what, answer.apply(question)));
    }

    private void change(String current, String next, String again) {
        findPasswordField().withLabel("Current password").setValue(current);
        findPasswordField().withLabel("New password").setValue(next);
        findPasswordField().withLabel("New password again").setValue(again);
        findButton().withText("Change password").click();
    }

    private String errorAt(String field) {
        return findPasswordField().withLabel(field).component().getErrorMessage();
    }
}
