package org.plumbline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;
import org.plumbline.security.Reach;
import org.plumbline.shared.NameLikeness;
import org.plumbline.shared.SearchTerm;
import org.plumbline.vendor.VendorRef;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads lines of the inventory in a fixed number of statements: first the ids of the page, which a sorted index answers
 * without touching the wide rows before it, then what the lines show. It joins the tables of vendors and people because
 * lists sort by their names.
 */
@Component
class SystemList {

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("name", "s.sort_name"),
            Map.entry("code", "s.code"),
            Map.entry("lifecycle", inOrderOf("s.lifecycle", Lifecycle.values())),
            Map.entry("kind", "s.kind"),
            Map.entry("use", "s.usage"),
            Map.entry("autonomy", inOrderOf("s.autonomy", Autonomy.values())),
            Map.entry("phi", "s.phi"),
            Map.entry("tier", inOrderOf("s.tier", RiskTier.values())),
            Map.entry("vendor", "v.match_name"),
            Map.entry("product", "s.product_name"),
            Map.entry("clinicalOwner", "co.name"),
            Map.entry("technicalOwner", "te.name"),
            Map.entry("complianceOwner", "cp.name"),
            Map.entry("organisation", "s.organisation"),
            Map.entry("unit", "s.unit"),
            Map.entry("externalId", "s.external_id"),
            Map.entry("inUseSince", "s.in_use_since"),
            Map.entry("changedAt", "s.changed_at"));

    private static final String OWNED =
            "(s.clinical_owner_id = :me or s.technical_owner_id = :me or s.compliance_owner_id = :me)";

    private final JdbcClient jdbc;

    SystemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SystemRow> page(SystemFilter filter, Reach reach, Pageable page) {
        var ids = ids(filter, reach, page);
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    List<UUID> ids(SystemFilter filter, Reach reach, Pageable page) {
        var query = new Conditions(filter, reach);
        var sql = "select s.id from ai_system s" + query.joins(page.getSort()) + query.where() + order(page.getSort());
        if (page.isPaged()) {
            sql += " offset " + page.getOffset() + " rows fetch next " + page.getPageSize() + " rows only";
        }
        return jdbc.sql(sql).params(query.parameters).query(UUID.class).list();
    }

    /** The next systems by id, which is the order of their entry. */
    List<SystemRow> walk(SystemFilter filter, Reach reach, @Nullable UUID after, int limit) {
        var query = new Conditions(filter, reach);
        if (after != null) {
            query.after(after);
        }
        var ids = jdbc.sql("select s.id from ai_system s" + query.joins(Sort.unsorted()) + query.where()
                        + " order by s.id fetch first " + limit + " rows only")
                .params(query.parameters)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    SystemRow row(UUID id) {
        return rows(List.of(id)).getFirst();
    }

    Optional<UUID> withCode(String code, Reach reach) {
        return jdbc.sql("select s.id from ai_system s where s.code = :code and " + within(reach))
                .param("code", code)
                .params(parameters(reach))
                .query(UUID.class)
                .optional();
    }

    long count(SystemFilter filter, Reach reach) {
        var query = new Conditions(filter, reach);
        return jdbc.sql("select count(*) from ai_system s" + query.joins(Sort.unsorted()) + query.where())
                .params(query.parameters)
                .query(Long.class)
                .single();
    }

    /** Systems whose code, name or product is like the pattern. */
    List<SystemRef> directory(String pattern, Reach reach, int limit) {
        return jdbc.sql("""
                select s.id, s.code, s.name
                from ai_system s
                where s.search_text like :pattern escape '\\' and %s
                order by s.sort_name, s.id
                fetch first %d rows only
                """.formatted(within(reach), limit))
                .param("pattern", pattern)
                .params(parameters(reach))
                .query((row, _) -> new SystemRef(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Tags of systems that are like the pattern. */
    List<String> tags(String pattern, Reach reach, int limit) {
        return jdbc.sql("""
                select distinct t.tag
                from ai_system_tag t
                join ai_system s on s.id = t.system_id
                where lower(t.tag) like :pattern escape '\\' and %s
                order by t.tag
                fetch first %d rows only
                """.formatted(within(reach), limit))
                .param("pattern", pattern)
                .params(parameters(reach))
                .query(String.class)
                .list();
    }

    /** Those of the systems that are within reach. */
    Set<UUID> reached(Collection<UUID> ids, Reach reach) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select s.id from ai_system s where s.id in (:ids) and " + within(reach))
                        .param("ids", ids)
                        .params(parameters(reach))
                        .query(UUID.class)
                        .list());
    }

    /** All systems that are within reach. */
    Set<UUID> reached(Reach reach) {
        return Set.copyOf(jdbc.sql("select s.id from ai_system s where " + within(reach))
                .params(parameters(reach))
                .query(UUID.class)
                .list());
    }

    Map<UUID, Long> countsByVendor(Collection<UUID> vendors, Reach reach) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("select s.vendor_id, count(*) from ai_system s where s.vendor_id in (:vendors) and " + within(reach)
                        + " group by s.vendor_id")
                .param("vendors", vendors)
                .params(parameters(reach))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    List<PersonRef> owners(Reach reach) {
        return jdbc.sql("""
                select p.id, p.name
                from person p
                where exists (select 1 from ai_system s
                    where (s.clinical_owner_id = p.id or s.technical_owner_id = p.id or s.compliance_owner_id = p.id)
                        and %s)
                order by p.name, p.id
                """.formatted(within(reach)))
                .params(parameters(reach))
                .query((row, _) -> new PersonRef(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** The condition that a system is within reach. */
    private static String within(Reach reach) {
        return switch (reach) {
            case Reach.Everything _ -> "1 = 1";
            case Reach.Facilities _ ->
                "(" + OWNED + " or exists (select 1 from deployment at where at.system_id = s.id"
                        + " and at.facility_id in (:reached)))";
            case Reach.Own _ -> OWNED;
            case Reach.Nothing _ -> "1 = 0";
        };
    }

    private static Map<String, Object> parameters(Reach reach) {
        return switch (reach) {
            case Reach.Facilities(var facilities, var person) -> Map.of("me", person, "reached", facilities);
            case Reach.Own(var person) -> Map.of("me", person);
            case Reach.Everything _, Reach.Nothing _ -> Map.of();
        };
    }

    /**
     * Compares the name with that of every system that is not retired. Reading 20,000 names and comparing them takes
     * some tens of milliseconds, which spares a search index of our own.
     */
    List<SimilarSystem> similar(String name, int limit) {
        var sought = NameLikeness.of(name);
        var found = new ArrayList<Map.Entry<UUID, NameLikeness>>();
        jdbc.sql("select s.id, s.sort_name from ai_system s where s.lifecycle <> 'RETIRED'")
                .query(row -> {
                    var likeness = sought.to(row.getString(2));
                    if (likeness.isPresent()) {
                        found.add(Map.entry(row.getObject(1, UUID.class), likeness.get()));
                    }
                });
        var best = found.stream()
                .sorted(Map.Entry.<UUID, NameLikeness>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
        var rows = new HashMap<UUID, SystemRow>();
        if (!best.isEmpty()) {
            rows(best.stream().map(Map.Entry::getKey).toList()).forEach(row -> rows.put(row.id(), row));
        }
        return best.stream()
                .filter(entry -> rows.containsKey(entry.getKey()))
                .map(entry -> {
                    var row = Objects.requireNonNull(rows.get(entry.getKey()));
                    var vendor = row.vendor();
                    return new SimilarSystem(
                            row.ref(), row.lifecycle(), vendor == null ? null : vendor.name(), entry.getValue());
                })
                .toList();
    }

    private List<SystemRow> rows(List<UUID> ids) {
        var tags = lists("select system_id, tag from ai_system_tag where system_id in (:ids) order by tag", ids);
        var facilities = lists("""
                select distinct d.system_id, f.name
                from deployment d
                join facility f on f.id = d.facility_id
                where d.system_id in (:ids) and d.status <> 'ENDED'
                order by f.name
                """, ids);
        var rows = new HashMap<UUID, SystemRow>();
        jdbc.sql("""
                select s.id, s.code, s.name, s.lifecycle, s.kind, s.usage, s.autonomy, s.phi, s.tier, s.override_tier,
                    v.id as vendor_id, v.code as vendor_code, v.name as vendor_name, s.product_name,
                    co.id as clinical_id, co.name as clinical_name, te.id as technical_id, te.name as technical_name,
                    cp.id as compliance_id, cp.name as compliance_name,
                    s.organisation, s.unit, s.external_id, s.in_use_since, s.changed_at
                from ai_system s
                left join vendor v on v.id = s.vendor_id
                left join person co on co.id = s.clinical_owner_id
                left join person te on te.id = s.technical_owner_id
                left join person cp on cp.id = s.compliance_owner_id
                where s.id in (:ids)
                """)
                .param("ids", ids)
                .query((row, _) -> row(row, tags, facilities))
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<UUID, List<String>> lists(String sql, Collection<UUID> ids) {
        var lists = new HashMap<UUID, List<String>>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            lists.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return lists;
    }

    private static SystemRow row(ResultSet row, Map<UUID, List<String>> tags, Map<UUID, List<String>> facilities)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var vendor = row.getObject("vendor_id", UUID.class);
        var inUseSince = row.getObject("in_use_since", LocalDate.class);
        return new SystemRow(
                id,
                row.getString("code"),
                row.getString("name"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                choice(SystemKind.class, row.getString("kind")),
                choice(SystemUse.class, row.getString("usage")),
                choice(Autonomy.class, row.getString("autonomy")),
                choice(PhiUse.class, row.getString("phi")),
                choice(RiskTier.class, row.getString("tier")),
                row.getString("override_tier") != null,
                vendor == null
                        ? null
                        : new VendorRef(vendor, row.getString("vendor_code"), row.getString("vendor_name")),
                row.getString("product_name"),
                person(row, "clinical"),
                person(row, "technical"),
                person(row, "compliance"),
                row.getString("organisation"),
                row.getString("unit"),
                row.getString("external_id"),
                inUseSince,
                facilities.getOrDefault(id, List.of()),
                tags.getOrDefault(id, List.of()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PersonRef person(ResultSet row, String kind) throws SQLException {
        var id = row.getObject(kind + "_id", UUID.class);
        return id == null ? null : new PersonRef(id, row.getString(kind + "_name"));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String order(Sort sort) {
        var parts = new ArrayList<String>();
        for (var order : sort) {
            var column = SORTABLE.get(order.getProperty());
            if (column != null) {
                parts.add(column
                        + (order.isAscending() ? "" : " desc")
                        + (order.getProperty().equals("name") ? "" : " nulls last"));
            }
        }
        if (parts.isEmpty()) {
            parts.add("s.sort_name");
        }
        parts.add("s.id");
        return " order by " + String.join(", ", parts);
    }

    /** Sorts an enum by its order of meaning, not by its letters. */
    private static String inOrderOf(String column, Enum<?>[] values) {
        var sql = new StringBuilder("case ").append(column);
        for (int place = 0; place < values.length; place++) {
            sql.append(" when '").append(values[place].name()).append("' then ").append(place);
        }
        return sql.append(" end").toString();
    }

    /** The where clause of a filter and its parameters. */
    private static final class Conditions {

        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> conditions = new ArrayList<>();
        private boolean byVendorName;

        Conditions(SystemFilter filter, Reach reach) {
            words(filter.term());
            oneOf("s.lifecycle", "lifecycles", filter.lifecycles());
            oneOf("s.kind", "kinds", filter.kinds());
            tiers(filter);
            oneOf("s.usage", "uses", filter.uses());
            oneOf("s.phi", "phi", filter.phi());
            oneOf("s.sourcing", "sourcing", filter.sourcing());
            anyOf("s.vendor_id in (:vendors)", "vendors", filter.vendors());
            equal("s.organisation", "organisation", filter.organisation());
            equal("s.unit", "unit", filter.unit());
            anyOf(
                    "exists (select 1 from deployment d where d.system_id = s.id and d.facility_id in (:facilities)"
                            + " and d.status <> 'ENDED')",
                    "facilities",
                    filter.facilities());
            anyOf(
                    "exists (select 1 from ai_system_tag t where t.system_id = s.id and t.tag in (:tags))",
                    "tags",
                    filter.tags());
            owners(filter);
            if (!reach.isEverything()) {
                conditions.add(within(reach));
                parameters.putAll(parameters(reach));
            }
        }

        void after(UUID last) {
            conditions.add("s.id > :after");
            parameters.put("after", last);
        }

        private void words(String term) {
            for (var pattern : new SearchTerm(term).wordPatterns()) {
                var name = "word" + parameters.size();
                conditions.add("(s.search_text like :" + name + " or v.match_name like :" + name + ")");
                parameters.put(name, pattern);
                byVendorName = true;
            }
        }

        private void tiers(SystemFilter filter) {
            if (filter.notAssessed() && filter.tiers().isEmpty()) {
                conditions.add("s.tier is null");
            } else if (filter.notAssessed()) {
                conditions.add("(s.tier is null or s.tier in (:tiers))");
                parameters.put("tiers", names(filter.tiers()));
            } else {
                oneOf("s.tier", "tiers", filter.tiers());
            }
        }

        private void owners(SystemFilter filter) {
            var nobody = "(s.clinical_owner_id is null and s.technical_owner_id is null"
                    + " and s.compliance_owner_id is null)";
            var these = "(s.clinical_owner_id in (:owners) or s.technical_owner_id in (:owners)"
                    + " or s.compliance_owner_id in (:owners))";
            if (filter.owners().isEmpty()) {
                if (filter.withoutOwner()) {
                    conditions.add(nobody);
                }
            } else {
                conditions.add(filter.withoutOwner() ? "(" + nobody + " or " + these + ")" : these);
                parameters.put("owners", filter.owners());
            }
        }

        private void anyOf(String condition, String parameter, Set<?> values) {
            if (!values.isEmpty()) {
                conditions.add(condition);
                parameters.put(parameter, values);
            }
        }

        private void oneOf(String column, String parameter, Set<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                conditions.add(column + " in (:" + parameter + ")");
                parameters.put(parameter, names(values));
            }
        }

        private void equal(String column, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(column + " = :" + parameter);
                parameters.put(parameter, value);
            }
        }

        /** Only the joins that the conditions and the order need: without them an index alone can answer. */
        String joins(Sort sort) {
            var joins = new StringBuilder();
            if (byVendorName || sort.getOrderFor("vendor") != null) {
                joins.append(" left join vendor v on v.id = s.vendor_id");
            }
            joinPerson(joins, sort, "clinicalOwner", "co", "s.clinical_owner_id");
            joinPerson(joins, sort, "technicalOwner", "te", "s.technical_owner_id");
            joinPerson(joins, sort, "complianceOwner", "cp", "s.compliance_owner_id");
            return joins.toString();
        }

        private static void joinPerson(StringBuilder joins, Sort sort, String property, String alias, String column) {
            if (sort.getOrderFor(property) != null) {
                joins.append(" left join person %1$s on %1$s.id = %2$s".formatted(alias, column));
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private static List<String> names(Set<? extends Enum<?>> values) {
            return values.stream().map(value -> ((Enum<?>) value).name()).toList();
        }
    }
}
