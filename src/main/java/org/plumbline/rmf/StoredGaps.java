package org.plumbline.rmf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.PersonRef;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gaps that somebody has begun, or given an owner or a date. It joins the tables of systems and people to sort by them.
 */
@Component
class StoredGaps {

    private static final Map<String, String> SORTABLE = Map.of("dueOn", "a.due_on", "owner", "p.name");

    private final JdbcClient jdbc;
    private final OutcomeSelection outcomes;

    StoredGaps(JdbcClient jdbc, OutcomeSelection outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    List<GapRow> page(RmfGaps.Question question, Sort sort, long from, int limit) {
        var conditions = new Conditions(question);
        if (conditions.areImpossible()) {
            return List.of();
        }
        return jdbc.sql("""
                select a.system_id, a.subcategory, a.status, a.maturity, a.due_on, s.code as system_code,
                    s.name as system_name, p.id as owner_id, p.name as owner_name
                """ + conditions.from() + order(sort) + " offset " + from + " rows fetch next " + limit
                        + " rows only")
                .params(conditions.parameters)
                .query((row, _) -> row(row, question.today()))
                .list();
    }

    long count(RmfGaps.Question question) {
        var conditions = new Conditions(question);
        return conditions.areImpossible()
                ? 0
                : jdbc.sql("select count(*) " + conditions.from())
                        .params(conditions.parameters)
                        .query(Long.class)
                        .single();
    }

    private String order(Sort sort) {
        var parts = new ArrayList<String>();
        for (var by : sort) {
            var column = SORTABLE.get(by.getProperty());
            if (column != null) {
                parts.add(column + (by.isAscending() ? "" : " desc") + " nulls last");
            }
        }
        if (parts.isEmpty()) {
            parts.add("a.due_on nulls last");
        }
        return " order by " + String.join(", ", parts) + ", s.sort_name nulls first, s.id nulls first, a.place, a.id";
    }

    private GapRow row(ResultSet row, LocalDate today) throws SQLException {
        var system = row.getObject("system_id", UUID.class);
        var subcategory = row.getString("subcategory");
        var owner = row.getObject("owner_id", UUID.class);
        var dueOn = row.getObject("due_on", LocalDate.class);
        return new GapRow(
                new AssessmentKey(system, subcategory),
                outcomes.title(subcategory),
                system == null
                        ? null
                        : new SystemRef(system, row.getString("system_code"), row.getString("system_name")),
                AnswerStatus.valueOf(row.getString("status")),
                row.getObject("maturity", Integer.class),
                owner == null ? null : new PersonRef(owner, row.getString("owner_name")),
                dueOn,
                dueOn != null && dueOn.isBefore(today));
    }

    /** The where clause of a question and its parameters. */
    private final class Conditions {

        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> conditions = new ArrayList<>();
        private final boolean impossible;

        Conditions(RmfGaps.Question question) {
            var filter = question.filter();
            conditions.add("a.status in ('NOT_STARTED', 'IN_PROGRESS')");
            if (!filter.statuses().isEmpty()) {
                add(
                        "a.status in (:statuses)",
                        "statuses",
                        filter.statuses().stream().map(Enum::name).toList());
            }
            var whose = new ArrayList<String>();
            if (question.asksOrganisation()) {
                whose.add("(a.system_id is null and a.subcategory in (:once))");
                parameters.put("once", none(outcomes.in(filter, Scope.ORGANISATION)));
            }
            if (question.asksSystems()) {
                whose.add("(s.lifecycle <> 'RETIRED'"
                        + (filter.asksForEveryOutcome() ? "" : " and a.subcategory in (:selected)")
                        + (question.own() == null ? "" : " and s.id in (:own)") + ")");
                parameters.put("selected", none(outcomes.in(filter)));
                if (question.own() != null) {
                    parameters.put("own", question.own());
                }
            }
            conditions.add("(" + String.join(" or ", whose) + ")");
            if (filter.system() != null) {
                add("a.system_id = :system", "system", filter.system());
            }
            if (!filter.owners().isEmpty()) {
                add("a.owner_id in (:owners)", "owners", filter.owners());
            }
            if (filter.overdue()) {
                add("a.due_on < :today", "today", question.today());
            }
            if (!filter.term().isEmpty()) {
                add(
                        "(s.search_text like :term or a.subcategory in (:named))",
                        "term",
                        "%" + filter.term().toLowerCase(Locale.ROOT) + "%");
                parameters.put("named", none(outcomes.named(filter, outcomes.in(filter))));
            }
            impossible = whose.isEmpty();
        }

        boolean areImpossible() {
            return impossible;
        }

        String from() {
            return """
                    from assessment a
                    left join ai_system s on s.id = a.system_id
                    left join person p on p.id = a.owner_id
                    where\s""" + String.join(" and ", conditions);
        }

        private void add(String condition, String parameter, Object value) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }

        /** SQL has no empty list; the empty text is no identifier. */
        private static List<String> none(List<String> ids) {
            return ids.isEmpty() ? List.of("") : ids;
        }
    }
}
