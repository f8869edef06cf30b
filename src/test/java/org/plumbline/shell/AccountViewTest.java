package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Code;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.account.Passwords;
import org.plumbline.account.PhoneApp;
import org.plumbline.account.SecondStep;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

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
