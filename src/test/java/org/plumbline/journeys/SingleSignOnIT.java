package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in at their organisation's issuer, come in with the roles that it says, and leave when it says so. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plumbline.demo=true",
            "spring.datasource.url=jdbc:h2:mem:single-sign-on;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "plumbline.oidc.name=Lakeside sign-in",
            "plumbline.oidc.client-id=" + Issuer.CLIENT,
            "plumbline.oidc.client-secret=" + Issuer.SECRET,
            "plumbline.oidc.roles.[AI\\ governance]=GOVERNANCE_LEAD",
            "plumbline.oidc.roles.admins=ADMINISTRATOR",
            "plumbline.oidc.break-glass=emergency@lakeside.example"
        })
@ActiveProfiles("test")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({OutputCaptureExtension.class, SharedBrowser.class})
class SingleSignOnIT {

    private static final String ADDRESS = Issuer.anAddress();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    private Issuer issuer;

    @DynamicPropertySource
    static void ourIssuer(DynamicPropertyRegistry properties) {
        properties.add("plumbline.oidc.issuer", () -> ADDRESS);
    }

    /** Plumbline is up already: it needs no issuer to start. */
    @BeforeEach
    void start() {
        issuer = Issuer.start(ADDRESS, port);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void rolesComeFromTheIssuerAndGoWithIt(Browser browser) throws Exception {
        issuer.knows("gita", "staff", "AI governance");
        try (var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            page.navigate(address("risks"));
            assertThat(Browser.graveBarriers(page)).isEmpty();
            goAndSignIn(page, "gita");
            page.waitForURL("**/risks*");
            assertThat(rolesOf("gita")).isEqualTo("GOVERNANCE_LEAD");
            assertThat(jdbc.sql("select subject from person_identity where issuer = ?")
                            .param(ADDRESS)
                            .query(String.class)
                            .list())
                    .contains("gita");

            page.navigate(address("account"));
            assertThat(page.getByText("single sign-on. Your password and second step are kept there"))
                    .isVisible();
            page.navigate(address("administration"));
            assertThat(page.getByText("There is no such page")).isVisible();

            assertThat(issuer.signsOut("gita", port)).isEqualTo(200);
            page.navigate(address("account"));
            assertThat(page.getByRole(AriaRole.LINK, named("Sign in with Lakeside sign-in")))
                    .isVisible();
        }
        issuer.knows("gita", "admins");
        try (var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            page.navigate(address(""));
            goAndSignIn(page, "gita");
            assertThat(page.getByText("Good day, Gita")).isVisible();
            assertThat(rolesOf("gita")).isEqualTo("ADMINISTRATOR");
        }
    }

    @Test
    void whoHasNoRoleThereGetsNoAccountHere(Browser browser) {
        issuer.knows("otto", "staff");
        try (var window = browser.window(Look.TELEPHONE)) {
            var page = window.newPage();
            page.navigate(address(""));
            goAndSignIn(page, "otto");
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("You did not come in")))
                    .isVisible();
            assertThat(rolesOf("otto")).isEmpty();
        }
    }

    @Test
    void theProofIsAskedForAgainAtTheIssuer(Browser browser) {
        try (var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            var asked = page.waitForRequest(
                    request -> request.url().startsWith(ADDRESS + "/oauth2/authorize"),
                    () -> page.navigate(address("oauth2/authorization/sso?again")));
            assertThat(asked.url())
                    .contains("prompt=login", "max_age=0", "code_challenge_method=S256", "state=", "nonce=");
        }
    }

    @Test
    void onlyTheEmergencyAccountHasAPasswordAndItsUseIsAnAlarm(Browser browser, CapturedOutput log) {
        account("emergency");
        account("everyday");
        int alarms = alarms();
        try (var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            page.navigate(address(""));
            enter(page, "everyday");
            assertThat(page.getByText("That did not work")).isVisible();
            enter(page, "emergency");
            assertThat(page.getByText("Good day, emergency")).isVisible();
        }
        assertThat(log.getAll()).contains("The account for emergencies was used");
        assertThat(alarms()).isEqualTo(alarms + 1);
    }

    /** The first, since later on Plumbline knows where the issuer has its pages. */
    @Test
    @Order(1)
    void anIssuerThatDoesNotAnswerIsSaidAndTheEmergencyAccountStillWorks(Browser browser) throws Exception {
        account("emergency");
        issuer.close();
        assertThat(Issuer.tells(port, "that somebody has left")).isEqualTo(400);
        try (var window = browser.window(Look.DARK)) {
            var page = window.newPage();
            page.navigate(address(""));
            page.getByRole(AriaRole.LINK, named("Sign in with Lakeside sign-in"))
                    .click();
            assertThat(page.getByText("You did not come in with Lakeside sign-in"))
                    .isVisible();
            enter(page, "emergency");
            assertThat(page.getByText("Good day, emergency")).isVisible();
        }
    }

    private void goAndSignIn(Page page, String name) {
        page.getByRole(AriaRole.LINK, named("Sign in with Lakeside sign-in")).click();
        page.waitForURL(ADDRESS + "/login");
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(Issuer.PASSWORD);
        page.getByRole(AriaRole.BUTTON).click();
    }

    private static void enter(Page page, String name) {
        page.getByLabel("E-mail address").fill(name + "@lakeside.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(name + " otter velvet canyon");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    /** Somebody with a password here, whose role asks for no second step. */
    private void account(String name) {
        var email = name + "@lakeside.example";
        var known = jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(java.util.UUID.class)
                .optional();
        if (known.isEmpty()) {
            var id = org.plumbline.TestPeople.idOf(name);
            jdbc.sql("insert into person (id, version, email, name, active, demo, created_at)"
                            + " values (?, 0, ?, ?, true, false, current_timestamp)")
                    .params(id, email, name)
                    .update();
            jdbc.sql("insert into person_role (person_id, role) values (?, 'RISK_MANAGER')")
                    .param(id)
                    .update();
            passwords.assign(id, name + " otter velvet canyon");
        }
    }

    private int alarms() {
        return jdbc.sql("select count(*) from audit_event where kind = 'person.break-glass-used'")
                .query(Integer.class)
                .single();
    }

    private String rolesOf(String name) {
        return String.join(
                ",",
                jdbc.sql("select r.role from person_role r join person p on p.id = r.person_id where p.email = ?")
                        .param(name + "@lakeside.example")
                        .query(String.class)
                        .list());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String address(String route) {
        return "http://localhost:" + port + "/" + route;
    }
}
