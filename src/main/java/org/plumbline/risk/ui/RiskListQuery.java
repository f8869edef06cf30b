package org.plumbline.risk.ui;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.plumbline.components.ListQuery;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;

/** Reads the filter of a list from its URL. What the URL says and the register does not know restricts nothing. */
final class RiskListQuery {

    private RiskListQuery() {}

    static RiskFilter filter(ListQuery query) {
        return RiskFilter.with()
                .term(query.term())
                .statuses(new HashSet<>(query.values(RiskRoutes.STATUS, RiskStatus.class)))
                .openOnly(query.values(RiskRoutes.STATUS).contains(RiskRoutes.OPEN))
                .exposures(new HashSet<>(query.values(RiskRoutes.EXPOSURE, Level.class)))
                .notAssessed(query.values(RiskRoutes.EXPOSURE).contains(RiskRoutes.NOT_ASSESSED))
                .aboveAppetite(query.values(RiskRoutes.APPETITE).contains(RiskRoutes.ABOVE))
                .categories(new LinkedHashSet<>(query.values(RiskRoutes.CATEGORY)))
                .owners(query.ids(RiskRoutes.OWNER))
                .systems(query.ids(RiskRoutes.SYSTEM))
                .vendors(query.ids(RiskRoutes.VENDOR))
                .subcategories(new LinkedHashSet<>(query.values(RiskRoutes.SUBCATEGORY)))
                .overdueActions(query.values(RiskRoutes.ACTIONS).contains(RiskRoutes.OVERDUE))
                .reviewDue(query.values(RiskRoutes.REVIEW).contains(RiskRoutes.DUE))
                .accepting(new HashSet<>(query.values(RiskRoutes.ACCEPTANCE, RiskFilter.Accepting.class)))
                .acceptanceEndsWithinDays(query.values(RiskRoutes.ACCEPTANCE).stream()
                        .filter(value -> value.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .max(Integer::compare)
                        .orElse(null))
                .cell(query.value(RiskRoutes.CELL).flatMap(RiskListQuery::cell).orElse(null))
                .build();
    }

    /** A cell as the URL spells it: {@code CURRENT.HIGH.LOW}. */
    static Optional<RiskFilter.Cell> cell(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var stage = constant(Stage.values(), parts[0]);
        var likelihood = constant(Level.values(), parts[1]);
        var impact = constant(Level.values(), parts[2]);
        return stage.isPresent() && likelihood.isPresent() && impact.isPresent()
                ? Optional.of(new RiskFilter.Cell(stage.get(), likelihood.get(), impact.get()))
                : Optional.empty();
    }

    static String spell(RiskFilter.Cell cell) {
        return cell.stage() + "." + cell.likelihood() + "." + cell.impact();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
