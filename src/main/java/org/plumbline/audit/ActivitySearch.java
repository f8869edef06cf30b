package org.plumbline.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches the trail in one statement. Each chain, and the lines of the demo data, hand over their newest from their
 * own index; only those few are sorted together.
 */
@Component
class ActivitySearch {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActivitySearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ActivityEntry> page(ActivityFilter filter, Set<Chain> chains, Pageable page, RowMapper<ActivityEntry> entry) {
        if (chains.isEmpty()) {
            return List.of();
        }
        var conditions = new Conditions(filter);
        var parts = new ArrayList<String>();
        for (var chain : chains) {
            parts.add("(select e.chain, e.seq, e.at, e.kind, e.subject_type, e.subject_id, w.words" + chained(chain)
                    + conditions.of("w") + " order by e.chain desc, e.seq desc limit :end)");
        }
        if (chains.contains(Chain.CHANGES)) {
            parts.add("(select 'changes', e.seq, e.at, e.kind, e.subject_type, e.subject_id, e.words"
                    + " from demo_event e where true" + conditions.of("e")
                    + " order by e.at desc, e.seq desc limit :end)");
        }
        return jdbc.sql("select * from (" + String.join(" union all ", parts) + ") lines"
                        + " order by at desc, chain, seq desc limit :limit offset :offset")
                .params(conditions.parameters)
                .param("end", page.getOffset() + page.getPageSize())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(entry)
                .list();
    }

    long count(ActivityFilter filter, Set<Chain> chains) {
        if (chains.isEmpty()) {
            return 0;
        }
        var conditions = new Conditions(filter);
        var parts = new ArrayList<String>();
        for (var chain : chains) {
            parts.add("(select count(*)" + (filter.term().isBlank() ? chainedAlone(chain) : chained(chain))
                    + conditions.of("w") + ")");
        }
        if (chains.contains(Chain.CHANGES)) {
            parts.add("(select count(*) from demo_event e where true" + conditions.of("e") + ")");
        }
        return jdbc.sql("select " + String.join(" + ", parts))
                .params(conditions.parameters)
                .query(Long.class)
                .single();
    }

    private static String chained(Chain chain) {
        return " from audit_event e left join audit_words w on w.chain = e.chain and w.seq = e.seq where e.chain = '"
                + chain.id() + "'";
    }

    private static String chainedAlone(Chain chain) {
        return " from audit_event e where e.chain = '" + chain.id() + "'";
    }

    /** A filter in SQL. */
    private final class Conditions {

        private final StringBuilder ofEvent = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();
        private final boolean hasTerm;

        private Conditions(ActivityFilter filter) {
            add("e.person_id in (:people)", "people", filter.people());
            add("e.subject_type in (:subjects)", "subjects", filter.subjects());
            add(
                    "e.kind in (:kinds)",
                    "kinds",
                    filter.kinds().stream().map(EventKind::id).toList());
            if (filter.from() != null) {
                add("e.at >= :from", "from", utc(filter.from()));
            }
            if (filter.before() != null) {
                add("e.at < :before", "before", utc(filter.before()));
            }
            hasTerm = !filter.term().isBlank();
            if (hasTerm) {
                parameters.put("code", EventWords.patternOfCode(json, filter.term()));
                parameters.put("title", EventWords.patternOfTitle(json, filter.term()));
            }
        }

        private void add(String condition, String name, Object value) {
            if (!(value instanceof java.util.Collection<?> values) || !values.isEmpty()) {
                ofEvent.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        /** @param words the table that holds the words */
        private String of(String words) {
            return hasTerm
                    ? ofEvent + " and (lower(%1$s.words) like :code or lower(%1$s.words) like :title)".formatted(words)
                    : ofEvent.toString();
        }

        private static OffsetDateTime utc(Instant time) {
            return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
        }
    }
}
