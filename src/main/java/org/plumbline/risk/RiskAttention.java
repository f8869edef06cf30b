package org.plumbline.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final Risks risks;

    RiskAttention(RiskQueries queries, RiskAccess access, CurrentPerson me, OurOrganisation organisation, Risks risks) {
        this.queries = queries;
        this.access = access;
        this.me = me;
        this.organisation = organisation;
        this.risks = risks;
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
        addAccepting(needs, "decisions", RiskFilter.Accepting.WAITING_FOR_ME, scope);
        addAccepting(needs, "overtaken", RiskFilter.Accepting.OVERTAKEN, scope);
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
        addAnswers(needs);
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

    private void addAccepting(List<Need> needs, String what, RiskFilter.Accepting wanted, RiskScope scope) {
        var filter = RiskFilter.with().openOnly(true).accepting(Set.of(wanted)).build();
        add(
                needs,
                Urgency.DECIDE,
                what,
                RiskRoutes.open(RiskRoutes.ACCEPTANCE, wanted.name()),
                queries.count(filter, scope, organisation::today));
    }

    /** What became of this person's own requests, until they have opened the risk. */
    private void addAnswers(List<Need> needs) {
        risks.findAllWithUnreadAnswerTo(me.id()).stream()
                .filter(access::isVisible)
                .forEach(risk -> risk.acceptances().all().stream()
                        .filter(acceptance -> acceptance.isNewsFor(me.id()))
                        .forEach(acceptance -> needs.add(Need.of(
                                Urgency.NEWS,
                                acceptance.is(AcceptanceState.DECLINED)
                                        ? "risk.need.answered.declined"
                                        : "risk.need.answered.accepted",
                                RiskRoutes.details(risk.id()),
                                risk.code(),
                                risk.subject().title(),
                                String.valueOf(acceptance.decisionReason())))));
    }

    private static void add(List<Need> needs, Urgency urgency, String what, String link, long count) {
        if (count > 0) {
            needs.add(Need.of(urgency, "risk.need." + what, link, count));
        }
    }
}
