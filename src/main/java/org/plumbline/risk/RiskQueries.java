package org.plumbline.risk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.CurrentPerson;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Reads the register as rows and counts, each in one statement whatever its size. */
@Component
class RiskQueries {

    /** What lists may sort by, and the columns behind it. */
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("code", "r.code"),
            Map.entry("title", "r.title"),
            Map.entry("category", "r.category"),
            Map.entry("status", "r.status"),
            Map.entry("priority", "r.priority"),
            Map.entry("raisedAt", "r.raisedAt"),
            Map.entry("inherent", "r.inherent.urgency"),
            Map.entry("current", "r.current.urgency"),
            Map.entry("target", "r.target.urgency"),
            Map.entry("reviewOn", "r.reviewOn"),
            Map.entry("nextActionDue", "r.response.nextActionDue"),
            Map.entry("acceptedUntil", "r.acceptances.acceptedUntil"));

    static final Sort MOST_URGENT_FIRST = Sort.by(Sort.Order.desc("current"), Sort.Order.asc("reviewOn"));

    private static final String LINE = """
            select new org.plumbline.risk.RiskLine(r.id, r.version, r.code, r.title, r.category, r.status, r.priority,
                r.priorityReason, r.inherent.exposure, r.current.exposure, r.target.exposure, r.response.type, r.ownerId,
                r.reviewOn, r.response.nextActionDue, r.acceptances.acceptedUntil)
            from Risk r""";

    private final EntityManager entities;
    private final RiskMethod method;
    private final CurrentPerson me;

    RiskQueries(EntityManager entities, RiskMethod method, CurrentPerson me) {
        this.entities = entities;
        this.method = method;
        this.me = me;
    }

    List<RiskLine> page(RiskFilter filter, RiskScope scope, LocalDate today, Pageable page) {
        var conditions = conditions(filter, scope, () -> today);
        var query = entities.createQuery(
                LINE + conditions.where() + orderBy(page.getSortOr(MOST_URGENT_FIRST)), RiskLine.class);
        if (page.isPaged()) {
            query.setFirstResult(Math.toIntExact(page.getOffset())).setMaxResults(page.getPageSize());
        }
        return conditions.fill(query).getResultList();
    }

    /** @param today asked only where the filter looks at dates, which saves most counts a statement */
    long count(RiskFilter filter, RiskScope scope, Supplier<LocalDate> today) {
        var conditions = conditions(filter, scope, today);
        return conditions
                .fill(entities.createQuery("select count(r) from Risk r" + conditions.where(), Long.class))
                .getSingleResult();
    }

    /** When the first of the acceptances that a filter finds ends. */
    Optional<LocalDate> firstAcceptanceEnd(RiskFilter filter, RiskScope scope, LocalDate today) {
        var conditions = conditions(filter, scope, () -> today);
        var jpql = "select min(r.acceptances.acceptedUntil) from Risk r" + conditions.where();
        return Optional.ofNullable(
                conditions.fill(entities.createQuery(jpql, LocalDate.class)).getSingleResult());
    }

    /** A part of the register by id, read in full; what was read is let go again, so that a long walk stays small. */
    <T> List<T> walk(
            RiskFilter filter,
            RiskScope scope,
            LocalDate today,
            @Nullable RiskId after,
            int limit,
            Function<List<Risk>, List<T>> reading) {
        var conditions = conditions(filter, scope, () -> today);
        var where = conditions.where();
        var onwards = after == null ? "" : (where.isEmpty() ? " where" : " and") + " r.id > :after";
        var query = entities.createQuery("select r from Risk r" + where + onwards + " order by r.id", Risk.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after.value());
        }
        var part = conditions.fill(query).getResultList();
        var read = reading.apply(part);
        part.forEach(entities::detach);
        return read;
    }

    /** The systems that risks are linked to, for a page of them. */
    Map<UUID, List<UUID>> systemsOf(Collection<UUID> risks) {
        if (risks.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, List<UUID>>();
        entities.createQuery(
                        "select r.id, system from Risk r join r.systems system where r.id in :risks order by r.id, system",
                        Tuple.class)
                .setParameter("risks", risks)
                .getResultList()
                .forEach(pair -> found.computeIfAbsent(pair.get(0, UUID.class), _ -> new ArrayList<>())
                        .add(pair.get(1, UUID.class)));
        return found;
    }

    /** How many risks are linked to each subcategory that any is linked to. */
    Map<String, Integer> countsBySubcategory(RiskFilter filter, RiskScope scope, LocalDate today) {
        var conditions = conditions(filter, scope, () -> today);
        var jpql = "select outcome, count(r) from Risk r join r.subcategories outcome" + conditions.where()
                + " group by outcome order by outcome";
        var counts = new LinkedHashMap<String, Integer>();
        conditions
                .fill(entities.createQuery(jpql, Tuple.class))
                .getResultList()
                .forEach(pair -> counts.put(pair.get(0, String.class), Math.toIntExact(pair.get(1, Long.class))));
        return counts;
    }

    /** How many risks stand in each cell; those not assessed stand in none. */
    List<HeatMapCounts.Count> cells(Stage stage, RiskFilter filter, RiskScope scope, LocalDate today) {
        var conditions = conditions(filter, scope, () -> today);
        var at = "r." + stage.name().toLowerCase(Locale.ROOT);
        var where = conditions.where();
        var jpql =
                "select new org.plumbline.risk.HeatMapCounts$Count(%1$s.likelihood, %1$s.impact, count(r)) from Risk r"
                        + where
                        + (where.isEmpty() ? " where " : " and ")
                        + "%1$s.exposure is not null group by %1$s.likelihood, %1$s.impact";
        return conditions
                .fill(entities.createQuery(jpql.formatted(at), HeatMapCounts.Count.class))
                .getResultList();
    }

    /** How many risks stand at one stage in one cell and at another in another; those that do not move are left out. */
    List<HeatMapCounts.Move> moves(Stage from, Stage to, RiskFilter filter, RiskScope scope, LocalDate today) {
        var conditions = conditions(filter, scope, () -> today);
        var a = "r." + from.name().toLowerCase(Locale.ROOT);
        var b = "r." + to.name().toLowerCase(Locale.ROOT);
        var where = conditions.where();
        var jpql = """
                select new org.plumbline.risk.HeatMapCounts$Move(%1$s.likelihood, %1$s.impact, %2$s.likelihood, %2$s.impact,
                    count(r))
                from Risk r%3$s %1$s.exposure is not null and %2$s.exposure is not null
                    and (%1$s.likelihood <> %2$s.likelihood or %1$s.impact <> %2$s.impact)
                group by %1$s.likelihood, %1$s.impact, %2$s.likelihood, %2$s.impact
                """.formatted(a, b, where + (where.isEmpty() ? " where" : " and"));
        return conditions
                .fill(entities.createQuery(jpql, HeatMapCounts.Move.class))
                .getResultList();
    }

    private RiskConditions conditions(RiskFilter filter, RiskScope scope, Supplier<LocalDate> today) {
        return RiskConditions.of(filter, scope, method, me, today);
    }

    private static String orderBy(Sort sort) {
        var columns = sort.stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .map(order -> SORTS.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc"));
        return Stream.concat(columns, Stream.of("r.id")).collect(Collectors.joining(", ", " order by ", ""));
    }
}
