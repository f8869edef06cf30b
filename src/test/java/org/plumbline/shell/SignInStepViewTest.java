package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewPackages(classes = SignInStepView.class)
@WithPerson(value = Role.AUDITOR, name = "Hal Half")
class SignInStepViewTest extends ViewTest {

    @Test
    void whoIsHalfSignedInComesToTheStepFromEverywhere() {
        halfSignedIn("STEP_SHOW_AUTHENTICATOR");

        for (var route : List.of("", "account", "risks", "administration")) {
            UI.getCurrent().navigate(route);
            assertThat(getCurrentView()).as(route).isInstanceOf(SignInStepView.class);
        }
    }

    @Test
    void aWrongCodeIsSaidAtItsField() {
        halfSignedIn("STEP_SHOW_AUTHENTICATOR");
        UI.getCurrent().navigate("");
        findTextField().withLabel("Recovery code").setValue("123456");
        findButton().withText("Sign in").click();

        assertThat(findTextField().withLabel("Recovery code").component().getErrorMessage())
                .startsWith("That code is wrong");
    }

    @Test
    void whoNeedsAnAppAddsOne() {
        halfSignedIn("STEP_ADD_AUTHENTICATOR");
        UI.getCurrent().navigate("");

        assertThat(said()).contains("Your role asks for a second step", "Scan this with the app.");
    }

    @Test
    void whoIsAllTheWayInHasNothingToDoHere() {
        UI.getCurrent().navigate(SignInStepView.ROUTE);

        assertThat(getCurrentView()).isNotInstanceOf(SignInStepView.class);
    }

    private void halfSignedIn(String step) {
        var person = TestPeople.person(jdbc, "Hal Half", java.util.Set.of(Role.AUDITOR));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, List.of(new SimpleGrantedAuthority(step))));
    }
}
