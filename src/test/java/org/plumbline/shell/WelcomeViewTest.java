package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.account.AccountLinks;
import org.plumbline.account.AccountLinks.Purpose;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = WelcomeView.class)
@WithPerson(Role.ADMINISTRATOR)
class WelcomeViewTest extends ViewTest {

    @Autowired
    AccountLinks links;

    private UUID nina = TestPeople.idOf("Nina New");

    @BeforeEach
    void somebodyNew() {
        nina = TestPeople.person(jdbc, "Nina New", java.util.Set.of(Role.AUDITOR))
                .id();
    }

    @Test
    void aGoodLinkAsksForAPasswordAndWorksOnce() {
        var token = links.issue(nina, Purpose.INVITE);
        var view = navigate(WelcomeView.class);
        view.open(token);
        assertThat(said()).contains("Welcome, Nina New.");

        findPasswordField().withLabel("New password").setValue("Nina New Auditor");
        findPasswordField().withLabel("New password again").setValue("Nina New Auditor");
        findButton().withText("Set password").click();
        assertThat(findPasswordField().withLabel("New password").component().getErrorMessage())
                .startsWith("This is easy to guess.");

        findPasswordField().withLabel("New password").setValue("marble cactus orbit seven");
        findPasswordField().withLabel("New password again").setValue("marble cactus orbit seven");
        findButton().withText("Set password").click();
        assertThat(said()).contains("Your password is set.");

        view.open(token);
        assertThat(said()).contains("This link no longer works");
    }

    @Test
    void aLinkThatNeverWasSaysAsMuchAsOneThatIsUsed() {
        navigate(WelcomeView.class).open("guessed");

        assertThat(said()).contains("This link no longer works").doesNotContain("Nina");
    }
}
