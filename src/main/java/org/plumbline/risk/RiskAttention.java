package org.plumbline.risk;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The risks that need the signed-in person now: those of the whole register, or a system owner's own. */
@Component
class RiskAttention implements AttentionSource {

    private static final int SOON_DAYS = 30;

    private final RiskQueries queries;
    private final RiskAccess access;
    private final CurrentPerson me;
    private final OurOrganisation organisation;
    private final EntityManager entities;

    RiskAttention(
            RiskQueries queries,
            RiskAccess access,
            CurrentPerson me,
            OurOrganisation organisation,
            EntityManager entities) {
        this.queries = queries;
        this.access = access;
        this.me = me;
        this.organisation = organisation;
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> needs() {
        if (!me.may(Permission.CONTRIBUTE)) {
            return List.of();
        }
        var scope = access.scope();
        var today = organisation.today();
        var needs = new ArrayList<Need>();
        add(
                needs,
                Urgency.OVERDUE,
                "overdue-actions",
                RiskRoutes.open(RiskRoutes.ACTIONS, RiskRoutes.OVERDUE),
                queries.count(RiskFilter.with().overdueActions(true).build(), scope, () -> today));
        if (me.may(Permission.DECIDE)) {
            add(
                    needs,
                    Urgency.DECIDE,
                    "decisions",
                    RiskRoutes.open(RiskRoutes.ACCEPTANCE, RiskRoutes.WAITING),
                    decisionsForMe());
        }
        add(
                needs,
                Urgency.DECIDE,
                "above-appetite",
                RiskRoutes.open(RiskRoutes.APPETITE, RiskRoutes.ABOVE),
                queries.count(
                        RiskFilter.with().openOnly(true).aboveAppetite(true).build(), scope, () -> today));
        add(
                needs,
                Urgency.DECIDE,
                "not-assessed",
                RiskRoutes.open(RiskRoutes.EXPOSURE, RiskRoutes.NOT_ASSESSED),
                queries.count(RiskFilter.with().openOnly(true).notAssessed(true).build(), scope, () -> today));
        addExpiring(needs, scope, today);
        add(
                needs,
                Urgency.SOON,
                "reviews-due",
                RiskRoutes.open(RiskRoutes.REVIEW, RiskRoutes.DUE),
                queries.count(RiskFilter.with().reviewDue(true).build(), scope, () -> today));
        return List.copyOf(needs);
    }

    private void addExpiring(List<Need> needs, RiskScope scope, LocalDate today) {
        var expiring = RiskFilter.with().acceptanceEndsWithinDays(SOON_DAYS).build();
        queries.firstAcceptanceEnd(expiring, scope, today)
                .ifPresent(first -> needs.add(Need.of(
                                Urgency.SOON,
                                "risk.need.acceptances-expire",
                                RiskRoutes.open(RiskRoutes.ACCEPTANCE, String.valueOf(SOON_DAYS)),
                                queries.count(expiring, scope, () -> today))
                        .dueBy(first)));
    }

    /** Requests that this person may decide: not their own, and not on a rating that they gave. */
    private long decisionsForMe() {
        return entities.createQuery("""
                        select count(r) from Risk r join r.acceptances.all a
                        where a.state = :requested and a.requestedBy <> :me
                            and (r.current.ratedBy is null or r.current.ratedBy <> :me)
                        """, Long.class)
                .setParameter("requested", AcceptanceState.REQUESTED)
                .setParameter("me", me.id())
                .getSingleResult();
    }

    private static void add(List<Need> needs, Urgency urgency, String what, String link, long count) {
        if (count > 0) {
            needs.add(Need.of(urgency, "risk.need." + what, link, count));
        }
    }
}
