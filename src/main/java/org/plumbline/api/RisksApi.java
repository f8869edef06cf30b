package org.plumbline.api;

import static org.plumbline.api.ApiScope.RISKS_READ;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskFilter.Accepting;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.scoring.Level;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register, with the filters of its list. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/v1/risks")
class RisksApi {

    private static final String TITLE = "Risks";
    private static final Predicate<String> DAYS = value -> value.matches("\\d+");

    private final RiskRegister register;
    private final ListReads reads;

    RisksApi(RiskRegister register, ListReads reads) {
        this.register = register;
        this.reads = reads;
    }

    @Needs(RISKS_READ)
    @GetMapping
    Part<RiskInFull> list(HttpServletRequest request) {
        var query = ApiQuery.of(request);
        var filter = filter(query);
        int limit = query.limit();
        var after = query.cursor().map(RiskId::new).orElse(null);
        query.end();
        var found = register.walk(filter, after, limit + 1);
        var part = Part.of(found, limit, (RiskDetails risk) -> risk.id().value(), RiskInFull::of);
        return reads.handOver(request, TITLE, part);
    }

    @Needs(RISKS_READ)
    @GetMapping("/{code}")
    RiskInFull one(HttpServletRequest request, @PathVariable String code) {
        ApiQuery.none(request);
        return RiskInFull.of(register.findByCode(code));
    }

    private static RiskFilter filter(ApiQuery query) {
        var statuses = query.values(RiskRoutes.STATUS);
        var exposures = query.values(RiskRoutes.EXPOSURE);
        var acceptances = query.values(RiskRoutes.ACCEPTANCE);
        var days = days(acceptances);
        return RiskFilter.with()
                .term(query.value("q").orElse(""))
                .openOnly(statuses.remove(RiskRoutes.OPEN))
                .statuses(query.choices(RiskRoutes.STATUS, statuses, RiskStatus.class))
                .notAssessed(exposures.remove(RiskRoutes.NOT_ASSESSED))
                .exposures(query.choices(RiskRoutes.EXPOSURE, exposures, Level.class))
                .aboveAppetite(query.says(RiskRoutes.APPETITE, RiskRoutes.ABOVE))
                .categories(query.values(RiskRoutes.CATEGORY))
                .owners(query.ids(RiskRoutes.OWNER))
                .systems(query.ids(RiskRoutes.SYSTEM))
                .vendors(query.ids(RiskRoutes.VENDOR))
                .subcategories(query.values(RiskRoutes.SUBCATEGORY))
                .overdueActions(query.says(RiskRoutes.ACTIONS, RiskRoutes.OVERDUE))
                .reviewDue(query.says(RiskRoutes.REVIEW, RiskRoutes.DUE))
                .accepting(query.choices(RiskRoutes.ACCEPTANCE, acceptances, Accepting.class))
                .acceptanceEndsWithinDays(days)
                .build();
    }

    /** Takes the numbers out of the values: an acceptance that ends within so many days. */
    private static @Nullable Integer days(Set<String> acceptances) {
        var numbers = new HashSet<>(acceptances);
        numbers.removeIf(DAYS.negate());
        acceptances.removeIf(DAYS);
        return numbers.stream()
                .map(text -> ApiQuery.number(RiskRoutes.ACCEPTANCE, text))
                .max(Integer::compare)
                .orElse(null);
    }
}
