package org.plumbline.risk;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.DECIDE;
import static org.plumbline.security.Permission.MANAGE;
import static org.plumbline.security.Permission.READ;

import java.time.Clock;
import org.plumbline.account.FreshProof;
import org.plumbline.account.ProofTooOld;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts what is left of risks for a time. It takes two people: one asks, and another one, who leads governance and
 * did not give the rating, decides.
 */
@Service
@May(CONTRIBUTE)
public class RiskAcceptances {

    private final Risks risks;
    private final RiskAccess access;
    private final RiskMethod method;
    private final CurrentPerson me;
    private final FreshProof proof;
    private final OurOrganisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskAcceptances(
            Risks risks,
            RiskAccess access,
            RiskMethod method,
            CurrentPerson me,
            FreshProof proof,
            OurOrganisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.access = access;
        this.method = method;
        this.me = me;
        this.proof = proof;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks that a risk be accepted, or that its acceptance be renewed.
     *
     * @throws RiskRefusal if the exposure is unknown or above the appetite, the time too long, or a request waits
     */
    @Transactional
    public void request(RiskId id, AcceptanceDraft draft) {
        var risk = access.changeable(id, null);
        risk.requestAcceptance(draft, terms(risk), me.id(), clock.instant());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_ACCEPTANCE_REQUESTED,
                risk.subject(),
                draft.reason(),
                Change.of("risk.accepted-until", null, Words.of(draft.until()))));
    }

    /**
     * Accepts the risk as it is rated now.
     *
     * @throws RiskRefusal.OwnRequest if this person asked for it
     * @throws RiskRefusal.OwnRating if this person gave the current rating
     * @throws ProofTooOld if the person has to show again that it is them
     */
    @May(DECIDE)
    @Transactional
    public void approve(RiskId id, String reason) {
        proof.require();
        var risk = access.changeable(id, null);
        var before = risk.status();
        var acceptance = risk.approve(reason, terms(risk), me.id(), clock.instant());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_ACCEPTED,
                risk.subject(),
                reason,
                Change.of("risk.status", Words.of(before), Words.of(risk.status())),
                Change.of("risk.accepted-rating", null, Words.of(risk.rating(Stage.CURRENT))),
                Change.of("risk.accepted-until", null, Words.of(acceptance.until()))));
    }

    /** Declines the request; the risk stays as it is. */
    @May(DECIDE)
    @Transactional
    public void decline(RiskId id, String reason) {
        var risk = access.changeable(id, null);
        risk.acceptances().decline(risk.code(), reason, me.id(), clock.instant());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(EventKind.RISK_ACCEPTANCE_DECLINED, risk.subject(), reason));
    }

    /** Notes that the person has seen what became of their own requests, which is then no news any more. */
    @May(READ)
    @Transactional
    public void readAnswers(RiskId id) {
        access.visible(id).acceptances().answersReadBy(me.id());
    }

    /** Takes a request back: whoever asked, or who keeps the register. */
    @Transactional
    public void withdrawRequest(RiskId id, String reason) {
        var risk = access.changeable(id, null);
        var request = risk.acceptances().waiting(risk.code());
        if (!request.requestedBy().equals(me.id()) && !access.managesAll()) {
            throw new NotFound("acceptance", id.value());
        }
        risk.acceptances().withdrawRequest(risk.code(), reason, me.id(), clock.instant());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(EventKind.RISK_ACCEPTANCE_REQUEST_WITHDRAWN, risk.subject(), reason));
    }

    /** Ends an acceptance before its time; the risk is open again. */
    @May(MANAGE)
    @Transactional
    public void withdraw(RiskId id, String reason) {
        var risk = access.changeable(id, null);
        var before = risk.status();
        risk.withdrawAcceptance(reason, me.id(), clock.instant());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_ACCEPTANCE_WITHDRAWN,
                risk.subject(),
                reason,
                Change.of("risk.status", Words.of(before), Words.of(risk.status()))));
    }

    private AcceptanceTerms terms(Risk risk) {
        return method.terms(risk.category(), organisation.today());
    }
}
