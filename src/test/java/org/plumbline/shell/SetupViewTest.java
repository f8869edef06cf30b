package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.security.FirstRun;
import org.plumbline.security.SetupDraft;
import org.plumbline.security.WrongSetupCode;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@ViewPackages(classes = SetupView.class)
class SetupViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    FirstRun firstRun;

    @Test
    void emptyFieldsAreNamed() {
        navigate(SetupView.class);

        findButton().withText("Create organisation").click();

        assertThat(findTextField().withLabel("Setup code").component().getErrorMessage())
                .isEqualTo("Enter the setup code from the server’s log.");
        assertThat(findPasswordField().withLabel("Password").component().getErrorMessage())
                .isEqualTo("Enter at least 15 characters.");
    }

    @Test
    void aWrongCodeSetsNothingUp() {
        assertThatExceptionOfType(WrongSetupCode.class)
                .isThrownBy(() -> firstRun.complete(new SetupDraft(
                        "AAAA-AAAA-AAAA",
                        "Lakeside Health",
                        ZoneId.of("America/Chicago"),
                        "Ada Lake",
                        "ada@lakeside.example",
                        "four words of a sentence",
                        true)));
        assertThat(firstRun.isDue()).isTrue();
    }
}
