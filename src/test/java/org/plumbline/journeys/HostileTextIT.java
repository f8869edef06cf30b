package org.plumbline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Markup in whatever people may write, wherever it is shown, is text. It is put into the database, since what a form
 * refuses may still come with an import or an older version.
 */
@DemoJourney
class HostileTextIT extends AmongDemoPeople {

    private static final String MARKUP = "<img src=none onerror=\"window.ran=1\"><svg onload=\"window.ran=1\">";

    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("organisation", List.of("name")),
            Map.entry("facility", List.of("name")),
            Map.entry("person", List.of("name")),
            Map.entry("vendor", List.of("name", "contact", "notes")),
            Map.entry(
                    "ai_system",
                    List.of(
                            "name",
                            "purpose",
                            "intended_use",
                            "out_of_scope_use",
                            "product_name",
                            "contact",
                            "unit",
                            "outputs",
                            "data_description",
                            "notes",
                            "lifecycle_reason",
                            "override_reason")),
            Map.entry("deployment", List.of("unit", "local_validation")),
            Map.entry("system_component", List.of("name", "description", "note")),
            Map.entry("intake_request", List.of("tool_name", "vendor_name", "purpose", "place", "answer")),
            Map.entry("import_run", List.of("file_name", "mapping_name")),
            Map.entry("assessment", List.of("notes", "not_applicable_reason", "override_reason")),
            Map.entry("evidence", List.of("title", "note", "reference", "end_reason")),
            Map.entry(
                    "risk",
                    List.of(
                            "title",
                            "cause",
                            "event",
                            "consequence",
                            "priority_reason",
                            "current_rationale",
                            "response_description")),
            Map.entry("risk_action", List.of("title")),
            Map.entry("acceptance", List.of("reason", "accepted_rationale", "decision_reason", "end_reason")),
            Map.entry("rating_entry", List.of("rationale")));

    private static final List<String> PAGES = List.of(
            "",
            "systems",
            "systems/{system}",
            "systems/{system}?tab=deployments",
            "systems/{system}?tab=shape",
            "systems/{system}?tab=rmf",
            "systems/{system}?tab=evidence",
            "systems/{system}?tab=risks",
            "systems/{system}?tab=activity",
            "systems/{system}/edit",
            "systems/import",
            "intake",
            "intake/review",
            "intake/{request}",
            "rmf",
            "rmf/organisation",
            "rmf/gaps",
            "rmf/rate/{system}",
            "risks",
            "risks/heat-map",
            "risks/{risk}",
            "risks/{risk}?tab=history",
            "risks/{risk}?tab=activity",
            "risks/{risk}/edit",
            "vendors",
            "vendors/{vendor}",
            "reports",
            "reports/activity",
            "account");

    @Autowired
    JdbcClient jdbc;

    @Test
    void isShownAsText() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var admin = visitors.with(Role.ADMINISTRATOR);
        var addresses = PAGES.stream().map(records::address).toList();
        plant();

        for (String address : addresses) {
            isHarmless(lead, address);
        }
        isHarmless(admin, "administration");
        lead.open(addresses.get(PAGES.indexOf("risks/{risk}")));
        assertThat(lead.page().title()).as("the markup is really there").contains("<img src=none");
        assertThat(lead.page().locator("h1").textContent()).contains(MARKUP);
    }

    @AfterEach
    void remove() {
        each("update %1$s set %2$s = replace(%2$s, :markup, '') where %2$s like '%%window.ran%%'");
    }

    private void plant() {
        each("update %1$s set %2$s = %2$s || :markup where char_length(%2$s) < (select character_maximum_length"
                + " from information_schema.columns where table_name = '%1$s' and column_name = '%2$s') - 80");
    }

    private void each(String update) {
        TEXTS.forEach((table, columns) -> columns.forEach(column -> jdbc.sql(update.formatted(table, column))
                .param("markup", MARKUP)
                .update()));
    }

    private static void isHarmless(Visitor visitor, String address) {
        visitor.open(address);
        assertThat(visitor.page().evaluate("() => window.ran ?? 0")).as(address).isEqualTo(0);
        assertThat(visitor.page().locator("img[src=none]").count()).as(address).isZero();
        assertThat(visitor.complaints()).as(address).isEmpty();
    }
}
