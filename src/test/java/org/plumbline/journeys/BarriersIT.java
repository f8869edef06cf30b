package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.security.Role;

/**
 * Every page in light and dark and on a telephone: no grave barrier, nothing beyond its edge, no error in the console.
 */
@DemoJourney
class BarriersIT extends AmongDemoPeople {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | Good day, Miriam Achterberg, MD
            systems                          | AI systems
            systems/new                      | Add AI system
            systems/import                   | Import AI systems
            systems/{system}                 | Sepsis Early Warning
            systems/{system}?tab=deployments | Sepsis Early Warning
            systems/{system}?tab=shape       | Sepsis Early Warning
            systems/{system}?tab=rmf         | Sepsis Early Warning
            systems/{system}?tab=risks       | Sepsis Early Warning
            systems/{system}?tab=evidence    | Sepsis Early Warning
            systems/{system}?tab=activity    | Sepsis Early Warning
            systems/{system}/edit            | Edit Sepsis Early Warning
            intake                           | My requests
            intake/new                       | Request an AI tool
            intake/review                    | Requests for AI tools
            intake/{request}                 | Wound photo measurement
            rmf                              | RMF coverage
            rmf/organisation                 | RMF in the organisation
            rmf/gaps                         | RMF gaps
            rmf/rate/{system}                | Rate Sepsis Early Warning
            risks                            | Risks
            risks/new                        | Raise a risk
            risks/heat-map                   | Heat map
            risks/library                    | Risk library
            risks/{risk}                     | Sepsis alert misses more true cases in some patient groups
            risks/{risk}?tab=history         | Sepsis alert misses more true cases in some patient groups
            risks/{risk}?tab=activity        | Sepsis alert misses more true cases in some patient groups
            risks/{risk}/edit                | Edit RSK-
            vendors                          | Vendors
            vendors/{vendor}                 | Brackenfield Systems, Inc.
            reports                          | Reports
            catalogue                        | Catalogue
            account                          | Your account
            """)
    void aPageOfTheGovernanceLead(String route, String title) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var address = records.address(route);
        assertThat(findings(lead, () -> {
                    lead.open(address);
                    assertThat(lead.page().locator("h1")).containsText(title);
                }))
                .isEmpty();
    }

    @Test
    void aListIsReadAsCardsOnATelephone() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.look(Look.LIGHT);
        lead.open("systems");
        var card = lead.page().locator("vaadin-grid .row-card").first();
        assertThat(lead.text("Risk tier")).isVisible();
        assertThat(card).not().isVisible();

        lead.look(Look.TELEPHONE);
        assertThat(card).isVisible();
        assertThat(lead.text("Risk tier")).not().isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"People", "Facilities", "Organisation", "Demo data"})
    void aPartOfTheAdministration(String tab) {
        var administrator = visitors.with(Role.ADMINISTRATOR);
        assertThat(findings(administrator, () -> {
                    administrator.open("administration");
                    administrator.tab(tab).click();
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "sign-in?error"})
    void aPageOfStrangers(String route) {
        try (var stranger = visitors.stranger()) {
            assertThat(findings(stranger, () -> {
                        stranger.open(route);
                        assertThat(stranger.button("Sign in")).isVisible();
                    }))
                    .isEmpty();
        }
    }

    /** Colours may change under the eyes; who has another screen comes anew. */
    private static List<String> findings(Visitor visitor, Runnable arrival) {
        var findings = new ArrayList<String>();
        for (Look look : Look.values()) {
            visitor.look(look);
            if (look != Look.DARK) {
                arrival.run();
            }
            visitor.settle();
            var barriers =
                    look == Look.DARK ? Browser.faintTexts(visitor.page()) : Browser.graveBarriers(visitor.page());
            barriers.forEach(barrier -> findings.add(look + ": " + barrier));
            visitor.overflow().ifPresent(words -> findings.add(look + ": " + words));
        }
        findings.addAll(visitor.complaints());
        return findings;
    }
}
