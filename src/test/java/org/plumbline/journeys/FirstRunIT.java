package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A new installation: whoever has the code from the log sets it up, and nobody can do it twice. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:first-run;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "logging.level.org.plumbline=info"
        })
@ActiveProfiles("test")
@DirtiesContext
@ExtendWith({OutputCaptureExtension.class, SharedBrowser.class})
class FirstRunIT {

    private static final String PASSWORD = "four words of a sentence";

    @LocalServerPort
    int port;

    @Test
    void theCodeInTheLogOpensTheSetupOnce(CapturedOutput log, Browser browser) {
        try (var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            page.navigate(address(""));
            page.waitForURL("**/setup");
            assertThat(Browser.graveBarriers(page)).isEmpty();

            fill(page, "AAAA-AAAA-AAAA");
            page.getByRole(AriaRole.BUTTON, named("Create organisation")).click();
            assertThat(page.getByText("That is not the code in the server’s log."))
                    .isVisible();

            page.getByLabel("Setup code").fill(code(log));
            page.getByRole(AriaRole.BUTTON, named("Create organisation")).click();
            assertThat(page.getByText("Plumbline is ready")).isVisible();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.getByLabel("E-mail address").fill("ada@lakeside.example");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
            assertThat(page.getByText("Your role asks for a second step")).isVisible();
            assertThat(Browser.graveBarriers(page)).isEmpty();
            page.navigate(address("administration"));
            assertThat(page.getByText("Your role asks for a second step")).isVisible();
            Phone.addApp(page);
            assertThat(page.getByText("Good day, Ada Lake")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("Load demo data")).click();
            page.getByRole(AriaRole.BUTTON, named("Remove demo data…")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove demo data"))
                    .click();
            assertThat(page.getByText("The demo data are removed")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Close")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Load demo data"))).isVisible();

            page.navigate(address("setup"));
            assertThat(page.getByText("There is no such page")).isVisible();
            assertThat(page.getByLabel("Setup code")).not().isVisible();
        }
        try (var window = browser.window(Look.LIGHT)) {
            var stranger = window.newPage();
            stranger.navigate(address("setup"));
            assertThat(stranger.getByRole(AriaRole.BUTTON, named("Sign in"))).isVisible();
            assertThat(stranger.getByLabel("Setup code")).not().isVisible();
        }
    }

    private static void fill(Page page, String code) {
        page.getByLabel("Setup code").fill(code);
        page.getByLabel("Organisation").fill("Lakeside Health");
        page.getByLabel("Your name").fill("Ada Lake");
        page.getByLabel("E-mail address").fill("ada@lakeside.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    }

    private static String code(CapturedOutput log) {
        var line = Pattern.compile("one-time code: ([A-Z0-9-]+)").matcher(log.getAll());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String address(String route) {
        return "http://localhost:" + port + "/" + route;
    }
}
