package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.security.Role;

/** What each role sees of the same records, and what it may do with them. */
@DemoJourney
class RolesIT extends AmongDemoPeople {

    /** Nobody waits a quarter of an hour for a test: the same watch, with seconds for minutes. */
    private static final String SHORT_WATCH = """
            () => {
                const watch = document.querySelector('plumbline-session-watch');
                watch.stop();
                watch.stop = window.plumblineSession.watch(watch, 6000, 4000,
                    {title: 'Are you still there?', text: '{0}', stay: 'Stay signed in'});
            }""";

    private static final String REFUSAL = "There is no such page";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR   | Home, Requests, Administration
            GOVERNANCE_LEAD | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            RISK_MANAGER    | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            SYSTEM_OWNER    | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            AUDITOR         | Home, AI systems, Requests, RMF, Risks, Vendors, Reports
            """)
    void theMenuHoldsWhatTheRoleMayOpen(Role role, String entries) {
        var person = visitors.with(role);
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
    void anAddressThatIsNotForTheRoleAnswersAsOneThatDoesNotExist(Role role, String routes) {
        var person = visitors.with(role);
        for (String route : routes.split(" ")) {
            person.follow(records.address(route));
            assertThat(person.page().locator("h1")).hasText(REFUSAL);
            assertThat(person.page()).hasTitle(REFUSAL);
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
    void anActionIsOfferedToThoseWhoMayDoIt(String route, String action, String roles) {
        var offeredTo = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .filter(role -> {
                    var person = visitors.with(role);
                    person.follow(records.address(route));
                    return person.isOffered(action);
                })
                .map(Role::name);
        assertThat(offeredTo).containsExactly(roles.split(" "));
    }

    @Test
    void aSystemOwnerSeesOwnSystemsAlone() {
        var owner = visitors.with(Role.SYSTEM_OWNER);
        owner.open("systems");
        assertThat(owner.text("2 AI systems")).isVisible();
        assertThat(owner.page().locator("vaadin-grid a.row-link"))
                .hasText(new String[] {DemoRecords.SYSTEM, DemoRecords.SYSTEM + ", Osprey Bay build"});

        var others = records.systemId("Mammography Second Reader");
        for (String route : List.of("", "/edit")) {
            owner.open("systems/" + others + route);
            assertThat(owner.page().locator("h1")).hasText(REFUSAL);
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (var auditor = visitors.stranger()) {
            visitors.signIn(auditor, Role.AUDITOR);
            auditor.open("risks");
            assertThat(auditor.heading("Risks")).isVisible();

            auditor.signOut();
            assertThat(auditor.button("Sign in")).isVisible();
            assertThat(records.visits(Role.AUDITOR)).endsWith("person.signed-in", "person.signed-out");
            auditor.page().goBack();
            assertThat(auditor.button("Sign in")).isVisible();
            auditor.open("risks");
            assertThat(auditor.button("Sign in")).isVisible();
            assertThat(auditor.heading("Risks")).not().isVisible();
        }
    }

    @Test
    void whoLeavesIsWarnedAndThenSignedOut() {
        try (var auditor = visitors.stranger()) {
            visitors.signIn(auditor, Role.AUDITOR);
            auditor.open("risks");
            assertThat(auditor.heading("Risks")).isVisible();

            auditor.page().evaluate(SHORT_WATCH);
            auditor.button("Stay signed in").click();
            assertThat(auditor.button("Stay signed in")).not().isVisible();
            assertThat(auditor.heading("Risks")).isVisible();

            assertThat(auditor.button("Stay signed in")).isVisible();
            assertThat(auditor.button("Sign in")).isVisible();
            assertThat(records.visits(Role.AUDITOR)).endsWith("person.signed-out");
        }
    }
}
