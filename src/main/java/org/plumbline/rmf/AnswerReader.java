package org.plumbline.rmf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads answers in a fixed number of statements, whatever the number of systems. Only touched outcomes have rows. */
@Component
class AnswerReader {

    /** The one blank is for what the evidence of the answers is part of. */
    private static final String ANSWERS = """
            select a.system_id, a.subcategory, a.status, a.maturity, a.due_on, a.not_applicable_reason,
                p.id as owner_id, p.name as owner_name,
                (select count(*) from evidence e where e.subject_type = 'rmf-assessment' and e.state = 'CURRENT'
                    and e.subject_code = a.subcategory and e.part_of %s) as evidence
            from assessment a
            left join person p on p.id = a.owner_id
            """;

    /** How many answers of each status; out of scope counts only with a reason. */
    private static final String COUNTS = """
            count(*) as answers,
            sum(case when a.status = 'NOT_APPLICABLE' and a.not_applicable_reason is not null then 1 else 0 end) as excluded,
            sum(case when a.status = 'IN_PROGRESS' then 1 else 0 end) as in_progress,
            sum(case when a.status = 'IN_PLACE' then 1 else 0 end) as in_place,
            sum(case when a.status = 'VERIFIED' then 1 else 0 end) as verified,
            count(a.maturity) as rated,
            coalesce(sum(a.maturity), 0) as maturity
            """;

    private final JdbcClient jdbc;

    AnswerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored answers of the organisation, by subcategory. */
    Map<String, Answer> ofOrganisation() {
        var answers = new LinkedHashMap<String, Answer>();
        jdbc.sql(ANSWERS.formatted("is null") + "where a.system_id is null")
                .query((row, _) -> answer(row))
                .list()
                .forEach(answer -> answers.put(answer.subcategory(), answer));
        return answers;
    }

    /** The stored answers of systems, by system and subcategory. */
    Map<UUID, Map<String, Answer>> ofSystems(Collection<UUID> systems) {
        var answers = new HashMap<UUID, Map<String, Answer>>();
        if (!systems.isEmpty()) {
            jdbc.sql(ANSWERS.formatted("= a.system_id") + "where a.system_id in (:systems)")
                    .param("systems", systems)
                    .query(row -> {
                        answers.computeIfAbsent(row.getObject("system_id", UUID.class), _ -> new LinkedHashMap<>())
                                .put(row.getString("subcategory"), answer(row));
                    });
        }
        return answers;
    }

    /**
     * What counts of the answers to these outcomes, of the organisation and of systems.
     *
     * @return by system, and under null for the organisation
     */
    Map<@Nullable UUID, Map<String, Standing>> standings(Collection<String> subcategories, Collection<UUID> systems) {
        var standings = new HashMap<@Nullable UUID, Map<String, Standing>>();
        var sql = "select a.system_id, a.subcategory, a.status, a.maturity, a.not_applicable_reason from assessment a"
                + " where a.subcategory in (:subcategories) and "
                + (systems.isEmpty() ? "a.system_id is null" : "(a.system_id is null or a.system_id in (:systems))");
        jdbc.sql(sql)
                .param("subcategories", subcategories)
                .param("systems", systems)
                .query(row -> {
                    standings
                            .computeIfAbsent(row.getObject("system_id", UUID.class), _ -> new HashMap<>())
                            .put(
                                    row.getString("subcategory"),
                                    new Standing(
                                            AnswerStatus.valueOf(row.getString("status")),
                                            row.getString("not_applicable_reason") != null,
                                            row.getObject("maturity", Integer.class)));
                });
        return standings;
    }

    /** The counted answers of systems to these outcomes, by system and category. */
    Map<UUID, Map<String, Coverage>> counted(Collection<String> subcategories, Collection<UUID> systems) {
        var counted = new HashMap<UUID, Map<String, Coverage>>();
        if (!systems.isEmpty()) {
            jdbc.sql("select a.system_id, a.category, " + COUNTS + """
                    from assessment a
                    where a.system_id in (:systems) and a.subcategory in (:subcategories)
                    group by a.system_id, a.category
                    """)
                    .param("systems", systems)
                    .param("subcategories", subcategories)
                    .query(row -> {
                        counted.computeIfAbsent(row.getObject("system_id", UUID.class), _ -> new HashMap<>())
                                .put(row.getString("category"), coverage(row));
                    });
        }
        return counted;
    }

    /** The counted answers to these outcomes of all systems that are not retired, by category. */
    Map<String, Coverage> countedByCategory(Collection<String> subcategories) {
        return countedOverall("a.category", subcategories);
    }

    /** The counted answers to these outcomes of all systems that are not retired, by subcategory. */
    Map<String, Coverage> countedBySubcategory(Collection<String> subcategories) {
        return countedOverall("a.subcategory", subcategories);
    }

    private Map<String, Coverage> countedOverall(String column, Collection<String> subcategories) {
        var counted = new LinkedHashMap<String, Coverage>();
        jdbc.sql("select " + column + ", " + COUNTS + """
                from assessment a
                join ai_system s on s.id = a.system_id
                where s.lifecycle <> 'RETIRED' and a.subcategory in (:subcategories)
                group by\s""" + column)
                .param("subcategories", subcategories)
                .query(row -> {
                    counted.put(row.getString(1), coverage(row));
                });
        return counted;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new Answer(
                row.getString("subcategory"),
                Origin.OWN,
                AnswerStatus.valueOf(row.getString("status")),
                row.getObject("maturity", Integer.class),
                owner == null ? null : new PersonRef(owner, row.getString("owner_name")),
                row.getObject("due_on", LocalDate.class),
                row.getString("not_applicable_reason"),
                row.getInt("evidence"));
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        return new Coverage(
                row.getInt("answers"),
                row.getInt("excluded"),
                row.getInt("in_progress"),
                row.getInt("in_place"),
                row.getInt("verified"),
                row.getInt("rated"),
                row.getInt("maturity"));
    }
}
