package org.plumbline.risk;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.SearchTerm;

/**
 * A filter as conditions of a query over {@code Risk r}. Lists, counts and the heat map use the same, so that a number
 * and the list behind it agree.
 */
final class RiskConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private RiskConditions() {}

    static RiskConditions of(
            RiskFilter filter, RiskScope scope, RiskMethod method, CurrentPerson me, Supplier<LocalDate> today) {
        var built = new RiskConditions();
        built.scope(scope);
        built.what(filter, method);
        built.when(filter, today);
        built.accepting(filter, me);
        built.links(filter);
        if (filter.aboveAppetite()) {
            built.aboveAppetite(method);
        }
        return built;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q fill(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void scope(RiskScope scope) {
        if (scope instanceof RiskScope.Own(UUID person, Set<UUID> systems)) {
            if (systems.isEmpty()) {
                add("r.ownerId = :person", "person", person);
            } else {
                add(
                        "(r.ownerId = :person or exists (select 1 from r.systems own where own in :ownSystems))",
                        "person",
                        person);
                parameters.put("ownSystems", systems);
            }
        }
    }

    private void what(RiskFilter filter, RiskMethod method) {
        if (!filter.term().isEmpty()) {
            add(
                    "(lower(r.code) like :term escape '\\' or lower(r.title) like :term escape '\\'"
                            + " or lower(r.cause) like :term escape '\\' or lower(r.event) like :term escape '\\'"
                            + " or lower(r.consequence) like :term escape '\\')",
                    "term",
                    new SearchTerm(filter.term()).pattern());
        }
        if (!filter.categories().isEmpty()) {
            in("r.category", "categories", method.withDescendants(filter.categories()));
        }
        in("r.ownerId", "owners", filter.owners());
        if (filter.openOnly()) {
            add("r.status <> :closed", "closed", RiskStatus.CLOSED);
        }
        var levels = filter.exposures().isEmpty() ? "" : "r.current.exposure in :exposures";
        if (!levels.isEmpty()) {
            parameters.put("exposures", filter.exposures());
        }
        var unknown = filter.notAssessed() ? "r.current.exposure is null" : "";
        if (!levels.isEmpty() || !unknown.isEmpty()) {
            conditions.add("(" + levels + (levels.isEmpty() || unknown.isEmpty() ? "" : " or ") + unknown + ")");
        }
        if (filter.cell() != null) {
            var stage = "r." + filter.cell().stage().name().toLowerCase(Locale.ROOT);
            add(
                    stage + ".likelihood = :cellLikelihood",
                    "cellLikelihood",
                    filter.cell().likelihood());
            add(stage + ".impact = :cellImpact", "cellImpact", filter.cell().impact());
        }
    }

    private void when(RiskFilter filter, Supplier<LocalDate> today) {
        if (!filter.statuses().isEmpty()) {
            statuses(filter.statuses(), today);
        }
        if (filter.overdueActions()) {
            add("r.response.nextActionDue < :today and r.status <> :ended", "today", today.get());
            parameters.put("ended", RiskStatus.CLOSED);
        }
        if (filter.reviewDue()) {
            add("r.reviewOn <= :reviewBy and r.status <> :shut", "reviewBy", today.get());
            parameters.put("shut", RiskStatus.CLOSED);
        }
        if (filter.acceptanceEndsWithinDays() != null) {
            add("r.acceptances.acceptedUntil between :from and :to", "from", today.get());
            parameters.put("to", today.get().plusDays(filter.acceptanceEndsWithinDays()));
        }
    }

    private void accepting(RiskFilter filter, CurrentPerson me) {
        var parts = filter.accepting().stream()
                .sorted()
                .map(wanted -> switch (wanted) {
                    case WAITING -> "exists (select 1 from r.acceptances.all a where a.state = REQUESTED)";
                    case WAITING_FOR_ME -> waitsFor(me);
                    case OVERTAKEN -> """
                            r.status in (IDENTIFIED, ASSESSED) and exists (
                                select 1 from r.acceptances.all a
                                where a.state = OVERTAKEN and a.decidedBy is not null and not exists (
                                    select 1 from r.acceptances.all later
                                    where later.requestedAt > a.requestedAt and later.state <> OVERTAKEN))""";
                })
                .toList();
        if (!parts.isEmpty()) {
            conditions.add("(" + String.join(" or ", parts) + ")");
        }
    }

    private String waitsFor(CurrentPerson me) {
        if (!me.may(Permission.DECIDE)) {
            return "1 = 0";
        }
        parameters.put("me", me.id());
        return """
                exists (select 1 from r.acceptances.all a where a.state = REQUESTED and a.requestedBy <> :me)
                    and (r.current.ratedBy is null or r.current.ratedBy <> :me)""";
    }

    /** A lapsed acceptance counts as assessed, as people see it, whether or not the job has noticed. */
    private void statuses(Set<RiskStatus> wanted, Supplier<LocalDate> today) {
        var others = EnumSet.copyOf(wanted);
        boolean accepted = others.remove(RiskStatus.ACCEPTED);
        var parts = new ArrayList<String>();
        if (!others.isEmpty()) {
            parts.add("r.status in :statuses");
            parameters.put("statuses", others);
        }
        if (accepted) {
            parts.add("(r.status = :acceptedStatus and r.acceptances.acceptedUntil >= :day)");
        }
        if (wanted.contains(RiskStatus.ASSESSED)) {
            parts.add("(r.status = :acceptedStatus and r.acceptances.acceptedUntil < :day)");
        }
        if (parts.size() > (others.isEmpty() ? 0 : 1)) {
            parameters.put("acceptedStatus", RiskStatus.ACCEPTED);
            parameters.put("day", today.get());
        }
        conditions.add("(" + String.join(" or ", parts) + ")");
    }

    private void links(RiskFilter filter) {
        linked("systems", filter.systems());
        linked("vendors", filter.vendors());
        linked("subcategories", filter.subcategories());
    }

    private void linked(String collection, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            add("exists (select 1 from r.%1$s l where l in :%1$s)".formatted(collection), collection, wanted);
        }
    }

    private void aboveAppetite(RiskMethod method) {
        var parts = new ArrayList<String>();
        var special = new ArrayList<String>();
        method.categoriesByAppetite().forEach((highest, categories) -> {
            special.addAll(categories);
            var name = "upTo" + highest.ordinal();
            parts.add("(r.category in :%s and r.current.urgency > %d)".formatted(name, rank(highest)));
            parameters.put(name, categories);
        });
        if (special.isEmpty()) {
            parts.add("r.current.urgency > " + rank(method.generalAppetite()));
        } else {
            parts.add("(r.category not in :special and r.current.urgency > %d)"
                    .formatted(rank(method.generalAppetite())));
            parameters.put("special", special);
        }
        // What is not assessed has an urgency too, but is not known to be above anything.
        conditions.add("r.current.exposure is not null and (" + String.join(" or ", parts) + ")");
    }

    private static int rank(Level level) {
        return Exposure.of(level).rank();
    }

    private void in(String path, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            add(path + " in :" + name, name, wanted);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
