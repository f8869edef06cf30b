package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.security.Role;

/**
 * The policy on scripts and styles is held by what opens only on a click; {@link BarriersIT} and {@link MainPathIT} ask
 * the same of every page.
 */
@DemoJourney
class ContentPolicyIT extends AmongDemoPeople {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GOVERNANCE_LEAD | systems/{system}                 | Change stage
            GOVERNANCE_LEAD | systems/{system}?tab=deployments | Add deployment
            GOVERNANCE_LEAD | risks/{risk}                     | Status
            GOVERNANCE_LEAD | risks/{risk}                     | Rate again: Current
            GOVERNANCE_LEAD | risks/{risk}                     | Change the response
            GOVERNANCE_LEAD | vendors                          | Add vendor
            GOVERNANCE_LEAD | vendors/{vendor}                 | Edit
            GOVERNANCE_LEAD | intake/{request}                 | Decline
            GOVERNANCE_LEAD | systems                          | Columns
            ADMINISTRATOR   | administration                   | Add person
            """)
    void whatAClickOpensKeepsThePolicy(Role role, String route, String action) {
        var person = visitors.with(role);
        person.open(records.address(route));
        var main = person.page().getByRole(AriaRole.MAIN);
        main.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(action))
                .or(main.getByRole(
                        AriaRole.MENUITEM, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(action)))
                .first()
                .click();
        assertThat(person.page()
                        .locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened],"
                                + " vaadin-menu-bar-submenu[opened], vaadin-context-menu[opened]")
                        .first())
                .isAttached();
        person.settle();
        assertThat(person.complaints()).isEmpty();
    }

    /** Without this, a policy that is not sent, or not listened to, would please the other tests. */
    @Test
    void aScriptWithoutTheNumberOfThePageDoesNotRun() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("");
        var ran = lead.page().evaluate("""
                () => {
                    document.body.insertAdjacentHTML('beforeend', '<img src="none" onerror="window.ran = true">');
                    document.body.appendChild(Object.assign(document.createElement('div'),
                        {innerHTML: '<svg onload="window.ran = true"></svg>'}));
                    return new Promise(done => setTimeout(() => done(window.ran === true), 500));
                }""");
        assertThat(ran).isEqualTo(false);
        assertThat(lead.complaints()).anyMatch(complaint -> complaint.startsWith("script-src-attr: inline"));
    }
}
