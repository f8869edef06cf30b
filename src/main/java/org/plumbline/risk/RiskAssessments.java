package org.plumbline.risk;

import static org.plumbline.security.Permission.CONTRIBUTE;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rates risks. Each rating keeps its reason and its scale, and none is ever overwritten. */
@Service
@May(CONTRIBUTE)
public class RiskAssessments {

    private final Risks risks;
    private final RatingEntries ratings;
    private final RiskAccess access;
    private final RiskMethod method;
    private final CurrentPerson me;
    private final OurOrganisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskAssessments(
            Risks risks,
            RatingEntries ratings,
            RiskAccess access,
            RiskMethod method,
            CurrentPerson me,
            OurOrganisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.ratings = ratings;
        this.access = access;
        this.method = method;
        this.me = me;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Rates a risk at one stage. The current rating also decides whether it counts as assessed, when it is looked at
     * again, and whether an acceptance still stands.
     */
    @Transactional
    public void rate(RiskId id, @Nullable Long version, RatingDraft draft) {
        var risk = access.changeable(id, version);
        var before = risk.rating(draft.stage());
        var rating = method.rate(draft, me.id(), clock.instant());
        var open = risk.acceptances().open();
        ratings.save(risk.rate(draft.stage(), rating, method.nextReview(rating.asExposure(), organisation.today())));
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_RATED,
                risk.subject(),
                draft.rationale(),
                Change.of(
                        "risk.stage." + draft.stage().name().toLowerCase(Locale.ROOT),
                        Words.of(before),
                        Words.of(rating))));
        if (open.stream().anyMatch(acceptance -> acceptance.is(AcceptanceState.OVERTAKEN))) {
            events.publishEvent(
                    Recorded.because(EventKind.RISK_ACCEPTANCE_OVERTAKEN, risk.subject(), draft.rationale()));
        }
    }
}
