package org.plumbline.risk;

import static org.plumbline.security.Permission.CONTRIBUTE;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.shared.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is done about risks, and keeps the actions of it. */
@Service
@May(CONTRIBUTE)
public class RiskTreatment {

    private final Risks risks;
    private final RiskAccess access;
    private final RiskTrail trail;
    private final CurrentPerson me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskTreatment(
            Risks risks,
            RiskAccess access,
            RiskTrail trail,
            CurrentPerson me,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.access = access;
        this.trail = trail;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Says what is done about a risk. */
    @Transactional
    public void plan(RiskId id, @Nullable Long version, ResponsePlan plan) {
        var risk = access.changeable(id, version);
        var before = risk.response().asPlan();
        risk.openResponse().plan(plan);
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(
                EventKind.RISK_RESPONSE_PLANNED,
                risk.subject(),
                Change.of(
                        "risk.response", before.map(was -> Words.of(was.type())).orElse(null), Words.of(plan.type())),
                Change.of("risk.response-cost", before.map(ResponsePlan::cost).orElse(null), plan.cost()),
                Change.of(
                        "risk.response-description",
                        before.map(ResponsePlan::description).orElse(null),
                        plan.description())));
    }

    /** Adds a step. */
    @Transactional
    public UUID addAction(RiskId id, ActionDraft draft) {
        var risk = access.changeable(id, null);
        var action = risk.openResponse().add(draft);
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(
                EventKind.RISK_ACTION_ADDED,
                risk.subject(),
                Change.of("risk.action", null, draft.title()),
                Change.of("risk.action-owner", null, trail.person(draft.owner())),
                Change.of("risk.action-due", null, draft.dueOn() == null ? null : Words.of(draft.dueOn()))));
        return action.id();
    }

    @Transactional
    public void changeAction(RiskId id, @Nullable Long version, UUID action, ActionDraft draft) {
        var risk = access.changeable(id, version);
        var before = risk.response().action(action);
        var changes = new Change[] {
            Change.of("risk.action", before.title(), draft.title()),
            Change.of("risk.action-owner", trail.person(before.ownerId()), trail.person(draft.owner())),
            Change.of(
                    "risk.action-due",
                    before.dueOn() == null ? null : Words.of(before.dueOn()),
                    draft.dueOn() == null ? null : Words.of(draft.dueOn()))
        };
        risk.openResponse().change(action, draft);
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(EventKind.RISK_ACTION_CHANGED, risk.subject(), changes));
    }

    /** Ticks a step off; nothing happens where it is done already. */
    @Transactional
    public void completeAction(RiskId id, UUID action) {
        var risk = access.changeable(id, null);
        if (risk.response().action(action).isOpen()) {
            change(
                    risk,
                    EventKind.RISK_ACTION_DONE,
                    action,
                    response -> response.complete(action, me.id(), clock.instant()));
        }
    }

    @Transactional
    public void reopenAction(RiskId id, UUID action) {
        var risk = access.changeable(id, null);
        if (!risk.response().action(action).isOpen()) {
            change(risk, EventKind.RISK_ACTION_REOPENED, action, response -> response.reopen(action));
        }
    }

    @Transactional
    public void removeAction(RiskId id, UUID action) {
        change(access.changeable(id, null), EventKind.RISK_ACTION_REMOVED, action, response -> response.remove(action));
    }

    private void change(Risk risk, EventKind kind, UUID action, Consumer<Response> change) {
        var title = risk.response().action(action).title();
        change.accept(risk.openResponse());
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(kind, risk.subject(), Change.of("risk.action", null, title)));
    }
}
