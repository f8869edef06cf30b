package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.security.DemoAccounts;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What each role sees of the same records, and what it may do with them. */
@DemoJourney
@WithMockUser(roles = Role.Names.ADMINISTRATOR)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {

    private static final String REFUSAL = "There is no such page";

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final Map<Role, Visitor> signedIn = new EnumMap<>(Role.class);

    @AfterAll
    void everybodyLeaves() {
        signedIn.values().forEach(Visitor::close);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR   | Home, Requests, Administration
            GOVERNANCE_LEAD | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            RISK_MANAGER    | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            SYSTEM_OWNER    | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            AUDITOR         | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            """)
    void theMenuHoldsWhatTheRoleMayOpen(Role role, String entries, Browser browser) {
        var person = person(role, browser);
        person.open("");
        assertThat(person.menu()).hasToString("[" + entries + "]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR   | systems systems/{system} systems/new systems/import intake/review intake/{request} rmf
            ADMINISTRATOR   | rmf/organisation rmf/gaps rmf/rate/{system} risks risks/{risk} risks/new risks/heat-map
            ADMINISTRATOR   | risks/library vendors vendors/{vendor} reports
            GOVERNANCE_LEAD | administration
            RISK_MANAGER    | administration
            SYSTEM_OWNER    | administration systems/import intake/review intake/{request} rmf/organisation
            SYSTEM_OWNER    | rmf/rate/organisation
            AUDITOR         | administration systems/new systems/{system}/edit systems/import rmf/rate/{system}
            AUDITOR         | rmf/rate/organisation risks/new risks/{risk}/edit
            """)
    void anAddressThatIsNotForTheRoleAnswersAsOneThatDoesNotExist(Role role, String routes, Browser browser) {
        var person = person(role, browser);
        for (String route : routes.split(" ")) {
            person.open(address(route));
            assertThat(person.page().locator("h1")).hasText(REFUSAL);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            systems                          | Import               | GOVERNANCE_LEAD RISK_MANAGER
            systems                          | Add AI system        | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            systems/{system}                 | Edit                 | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            systems/{system}                 | Change stage         | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            systems/{system}?tab=rmf         | Rate one at a time   | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            systems/{system}?tab=risks       | Raise a risk         | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            intake/{request}                 | Accept               | GOVERNANCE_LEAD
            intake/{request}                 | Decline              | GOVERNANCE_LEAD
            rmf/organisation                 | Rate one at a time   | GOVERNANCE_LEAD RISK_MANAGER
            risks                            | Raise a risk         | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            risks/{risk}                     | Edit                 | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            risks/{risk}                     | Status               | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            risks/{risk}                     | Rate again: Current  | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            risks/{risk}                     | Change the response  | GOVERNANCE_LEAD RISK_MANAGER SYSTEM_OWNER
            vendors                          | Add vendor           | GOVERNANCE_LEAD RISK_MANAGER
            vendors/{vendor}                 | Edit                 | GOVERNANCE_LEAD RISK_MANAGER
            """)
    void anActionIsOfferedToThoseWhoMayDoIt(String route, String action, String roles, Browser browser) {
        var offeredTo = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .filter(role -> {
                    var person = person(role, browser);
                    person.openUnlessThere(address(route));
                    return person.isOffered(action);
                })
                .map(Role::name);
        assertThat(offeredTo).containsExactly(roles.split(" "));
    }

    @Test
    void aSystemOwnerSeesOwnSystemsAlone(Browser browser) {
        var owner = person(Role.SYSTEM_OWNER, browser);
        owner.open("systems");
        assertThat(owner.text("2 AI systems")).isVisible();
        assertThat(owner.page().locator("vaadin-grid a.row-link"))
                .hasText(new String[] {DemoRecords.SYSTEM, DemoRecords.SYSTEM + ", Osprey Bay build"});

        var others = new DemoRecords(jdbc).systemId("Mammography Second Reader");
        for (String route : List.of("", "/edit")) {
            owner.open("systems/" + others + route);
            assertThat(owner.page().locator("h1")).hasText(REFUSAL);
        }
    }

    @Test
    void signingOutEndsTheSession(Browser browser) {
        try (var auditor = new Visitor(browser.window(Look.LIGHT), port)) {
            signIn(auditor, Role.AUDITOR);
            auditor.open("risks");
            assertThat(auditor.heading("Risks")).isVisible();

            auditor.signOut();
            assertThat(auditor.button("Sign in")).isVisible();
            auditor.page().goBack();
            assertThat(auditor.button("Sign in")).isVisible();
            auditor.open("risks");
            assertThat(auditor.button("Sign in")).isVisible();
            assertThat(auditor.heading("Risks")).not().isVisible();
        }
    }

    private Visitor person(Role role, Browser browser) {
        return signedIn.computeIfAbsent(role, _ -> {
            var person = new Visitor(browser.window(Look.LIGHT), port);
            signIn(person, role);
            return person;
        });
    }

    private void signIn(Visitor person, Role role) {
        var email = DemoRecords.account(role);
        person.signIn(
                email,
                Objects.requireNonNull(accounts.newPasswords(List.of(email)).get(email)));
    }

    private String address(String route) {
        return new DemoRecords(jdbc).address(route);
    }
}
