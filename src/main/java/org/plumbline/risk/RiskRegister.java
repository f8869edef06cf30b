package org.plumbline.risk;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.MANAGE;
import static org.plumbline.security.Permission.READ;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.inventory.AiInventory;
import org.plumbline.scoring.Exposure;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts risks on the register, finds them, and carries them through their life. A system owner meets only risks that are
 * theirs or belong to their own systems; any other answers like one that does not exist.
 */
@Service
@May(READ)
public class RiskRegister {

    private static final String PREFIX = "RSK";

    private final Risks risks;
    private final RatingEntries ratings;
    private final RiskQueries queries;
    private final RiskReader reader;
    private final RiskAccess access;
    private final RiskMethod method;
    private final RiskTrail trail;
    private final AiInventory inventory;
    private final CurrentPerson me;
    private final OurOrganisation organisation;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskRegister(
            Risks risks,
            RatingEntries ratings,
            RiskQueries queries,
            RiskReader reader,
            RiskAccess access,
            RiskMethod method,
            RiskTrail trail,
            AiInventory inventory,
            CurrentPerson me,
            OurOrganisation organisation,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.ratings = ratings;
        this.queries = queries;
        this.reader = reader;
        this.access = access;
        this.method = method;
        this.trail = trail;
        this.inventory = inventory;
        this.me = me;
        this.organisation = organisation;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of the register, the most urgent first unless the page says otherwise. It sorts by {@code code},
     * {@code title}, {@code category}, {@code status}, {@code priority}, {@code raisedAt}, {@code inherent},
     * {@code current}, {@code target}, {@code reviewOn}, {@code nextActionDue} and {@code acceptedUntil}; the rest of
     * the order is the id.
     */
    @Transactional(readOnly = true)
    public List<RiskRow> search(RiskFilter filter, Pageable page) {
        var scope = access.scope();
        var today = organisation.today();
        return reader.rows(queries.page(filter, scope, today, page), scope, today);
    }

    @Transactional(readOnly = true)
    public long count(RiskFilter filter) {
        return queries.count(filter, access.scope(), organisation::today);
    }

    @Transactional(readOnly = true)
    public RiskDetails find(RiskId id) {
        var risk = access.visible(id);
        return reader.details(List.of(risk), access.scope(), organisation.today(), access::mayChange)
                .getFirst();
    }

    /** The risk that people call by this code. */
    @Transactional(readOnly = true)
    public RiskDetails findByCode(String code) {
        return risks.findByCode(code).map(risk -> find(risk.id())).orElseThrow(() -> new NotFound("risk", code));
    }

    /** Every rating of a risk, the oldest first. */
    @Transactional(readOnly = true)
    public List<RiskDetails.RatingStep> history(RiskId id) {
        access.visible(id);
        return reader.history(ratings.findAllByRiskIdOrderByIdAsc(id.value()));
    }

    /**
     * Walks the register in the order in which risks were raised, for exports: nothing is skipped while others write.
     *
     * @param after the last risk of the part before, null for the first part
     */
    @Transactional(readOnly = true)
    public List<RiskDetails> walk(RiskFilter filter, @Nullable RiskId after, int limit) {
        var scope = access.scope();
        var today = organisation.today();
        return queries.walk(filter, scope, today, after, limit, part -> reader.details(part, scope, today, _ -> false));
    }

    /** Puts a risk on the register. */
    @May(CONTRIBUTE)
    @Transactional
    public RiskId raise(RiskDraft draft) {
        return raise(draft, null, List.of());
    }

    /**
     * Puts a risk on the register together with its response, as a library scenario suggests one.
     *
     * @throws RiskRefusal.OwnSystemMissing if a system owner links none of the own systems
     */
    @May(CONTRIBUTE)
    @Transactional
    public RiskId raise(RiskDraft draft, @Nullable ResponsePlan plan, List<ActionDraft> actions) {
        return add(draft, plan, actions, false);
    }

    /** As {@link #raise}, for the fictional risks that {@link #removeDemo()} takes away again. */
    @May(KEEP_DEMO)
    @Transactional
    public RiskId raiseDemo(RiskDraft draft) {
        return add(draft, null, List.of(), true);
    }

    private RiskId add(RiskDraft draft, @Nullable ResponsePlan plan, List<ActionDraft> actions, boolean demo) {
        method.requireKnown(draft);
        draft.systems().forEach(inventory::requireVisible);
        if (!access.managesAll() && draft.systems().isEmpty()) {
            throw new RiskRefusal.OwnSystemMissing();
        }
        var firstReview = method.nextReview(new Exposure.NotAssessed(), organisation.today());
        var risk = new Risk(codes.next(PREFIX), draft, firstReview, me.id(), clock.instant(), demo);
        if (plan != null) {
            risk.openResponse().plan(plan);
        }
        actions.forEach(risk.openResponse()::add);
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(EventKind.RISK_RAISED, risk.subject()));
        return risk.id();
    }

    /**
     * Changes what the risk is, who owns it, what it is linked to and when it is looked at again. Links to systems that
     * the person may not see stay as they are.
     *
     * @param version the version that the person read
     */
    @May(CONTRIBUTE)
    @Transactional
    public void change(RiskId id, @Nullable Long version, RiskDraft draft) {
        var risk = access.changeable(id, version);
        method.requireKnown(draft);
        var before = risk.description();
        var after = draft.withSystems(systemsAfter(before.systems(), draft.systems()));
        risk.describe(after);
        flush(risk);
        var changes = trail.changes(before, risk.description());
        if (changes.length > 0) {
            events.publishEvent(Recorded.of(EventKind.RISK_CHANGED, risk.subject(), changes));
        }
    }

    /** Two who save in the same moment are told apart by the version column. */
    private void flush(Risk risk) {
        try {
            risks.saveAndFlush(risk);
        } catch (OptimisticLockingFailureException _) {
            throw new StaleVersion(risk.code());
        }
    }

    private Set<UUID> systemsAfter(Set<UUID> before, Set<UUID> wanted) {
        var after = new HashSet<>(wanted);
        after.stream().filter(system -> !before.contains(system)).forEach(inventory::requireVisible);
        if (!access.managesAll()) {
            before.stream().filter(system -> !inventory.mayChange(system)).forEach(after::add);
        }
        return after;
    }

    /**
     * Moves a risk on.
     *
     * @param reason why; closing and reopening need one
     * @throws RiskRefusal if the status does not lead there, or what it needs is missing
     */
    @May(CONTRIBUTE)
    @Transactional
    public void move(RiskId id, @Nullable Long version, RiskStatus status, @Nullable String reason) {
        move(access.changeable(id, version), status, reason);
    }

    private void move(Risk risk, RiskStatus status, @Nullable String reason) {
        var before = risk.status();
        risk.moveTo(status, reason, me.id(), clock.instant());
        risks.saveAndFlush(risk);
        var kind = status == RiskStatus.CLOSED
                ? EventKind.RISK_CLOSED
                : before.isOpen() ? EventKind.RISK_MOVED : EventKind.RISK_REOPENED;
        events.publishEvent(Recorded.because(
                kind, risk.subject(), reason, Change.of("risk.status", Words.of(before), Words.of(status))));
    }

    /** Says that a risk was looked at and stays as it is. The next look is as far away as its exposure allows. */
    @May(CONTRIBUTE)
    @Transactional
    public void review(RiskId id, @Nullable Long version, @Nullable String note) {
        var risk = access.changeable(id, version);
        var before = risk.reviewOn();
        risk.reviewNextOn(method.nextReview(risk.rating(Stage.CURRENT).asExposure(), organisation.today()));
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_REVIEWED,
                risk.subject(),
                note,
                Change.of("risk.review-on", Words.of(before), Words.of(risk.reviewOn()))));
    }

    /**
     * Changes many risks at once. A rule that refuses one does not hold up the others.
     *
     * @return how many were changed, and which were refused
     */
    @May(CONTRIBUTE)
    @Transactional
    public RiskBatch.Outcome changeAll(Collection<RiskId> ids, RiskBatch batch) {
        int changed = 0;
        var refused = new ArrayList<RiskBatch.Refused>();
        for (RiskId id : ids) {
            var risk = access.changeable(id, null);
            try {
                change(risk, batch);
                changed++;
            } catch (RuleViolation rule) {
                refused.add(new RiskBatch.Refused(risk.code(), rule));
            }
        }
        return new RiskBatch.Outcome(changed, List.copyOf(refused));
    }

    /** What can be refused is checked before anything is changed, since a refused risk is kept as it is. */
    private void change(Risk risk, RiskBatch batch) {
        var before = risk.description();
        boolean closing = batch.status() == RiskStatus.CLOSED;
        if (closing || batch.status() == null) {
            risk.requireOpen();
        }
        if (closing) {
            RiskRefusal.requireReason(risk.code(), batch.reason());
        }
        if (!closing && batch.status() != null && batch.status() != risk.status()) {
            move(risk, batch.status(), batch.reason());
        }
        if (batch.owner() != null) {
            risk.assignTo(batch.owner());
        }
        if (batch.reviewOn() != null) {
            risk.reviewNextOn(batch.reviewOn());
        }
        risks.saveAndFlush(risk);
        var changes = trail.changes(before, risk.description());
        if (changes.length > 0) {
            events.publishEvent(Recorded.of(EventKind.RISK_CHANGED, risk.subject(), changes));
        }
        if (closing) {
            move(risk, RiskStatus.CLOSED, batch.reason());
        }
    }

    /**
     * Gives a risk another priority than its exposure gives it.
     *
     * @param priority 1 for the most urgent to 5 for the least
     */
    @May(MANAGE)
    @Transactional
    public void pinPriority(RiskId id, @Nullable Long version, int priority, String reason) {
        if (priority < Risk.MOST_URGENT || priority > Risk.LEAST_URGENT) {
            throw new IllegalArgumentException("a priority lies between 1 and 5 but is " + priority);
        }
        var risk = access.changeable(id, version);
        int before = risk.priority();
        risk.pinPriority(priority, reason);
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.because(
                EventKind.RISK_PRIORITY_PINNED, risk.subject(), reason, Change.of("risk.priority", before, priority)));
    }

    /** Lets the priority follow from the exposure again. */
    @May(MANAGE)
    @Transactional
    public void releasePriority(RiskId id, @Nullable Long version) {
        var risk = access.changeable(id, version);
        int before = risk.priority();
        risk.releasePriority();
        risks.saveAndFlush(risk);
        events.publishEvent(Recorded.of(
                EventKind.RISK_PRIORITY_RELEASED, risk.subject(), Change.of("risk.priority", before, risk.priority())));
    }

    /** Takes the fictional risks away, with all that hangs on them. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return risks.deleteDemo();
    }
}
