package org.plumbline.inventory;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.MANAGE;
import static org.plumbline.security.Permission.READ;
import static org.plumbline.security.Permission.TAKE_PART;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.SearchTerm;
import org.plumbline.shared.StaleVersion;
import org.plumbline.vendor.VendorRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the AI systems and carries them through their life. A system owner meets only the systems of which they are
 * clinical, technical or compliance owner, others those at their facilities; any other answers like one that does not
 * exist.
 */
@Service
@May(READ)
public class AiInventory {

    private final AiSystems systems;
    private final Deployments deployments;
    private final SystemList list;
    private final SystemAccess access;
    private final SystemWords words;
    private final Tiering tiering;
    private final VendorRegister vendors;
    private final People people;
    private final OurOrganisation organisation;
    private final CurrentPerson me;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AiInventory(
            AiSystems systems,
            Deployments deployments,
            SystemList list,
            SystemAccess access,
            SystemWords words,
            Tiering tiering,
            VendorRegister vendors,
            People people,
            OurOrganisation organisation,
            CurrentPerson me,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.systems = systems;
        this.deployments = deployments;
        this.list = list;
        this.access = access;
        this.words = words;
        this.tiering = tiering;
        this.vendors = vendors;
        this.people = people;
        this.organisation = organisation;
        this.me = me;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of the inventory. Sorts by {@code name}, {@code code}, {@code lifecycle}, {@code kind}, {@code use},
     * {@code autonomy}, {@code phi}, {@code tier}, {@code vendor}, {@code product}, {@code clinicalOwner},
     * {@code technicalOwner}, {@code complianceOwner}, {@code organisation}, {@code unit}, {@code externalId},
     * {@code inUseSince} and {@code changedAt}; by name where nothing is asked for.
     */
    @Transactional(readOnly = true)
    public List<SystemRow> search(SystemFilter filter, Pageable page) {
        return list.page(filter, access.seen(), page);
    }

    @Transactional(readOnly = true)
    public long count(SystemFilter filter) {
        return list.count(filter, access.seen());
    }

    @Transactional(readOnly = true)
    public SystemDetails find(AiSystemId id) {
        return details(access.visible(id.value()));
    }

    /**
     * Walks the inventory in the order in which systems were entered: nothing is skipped while others write.
     *
     * @param after the last system of the part before, null for the first part
     */
    @Transactional(readOnly = true)
    public List<SystemRow> walk(SystemFilter filter, @Nullable AiSystemId after, int limit) {
        return list.walk(filter, access.seen(), after == null ? null : after.value(), limit);
    }

    /** The system that people call by this code. */
    @Transactional(readOnly = true)
    public AiSystemId idOf(String code) {
        return list.withCode(code, access.seen())
                .map(AiSystemId::new)
                .orElseThrow(() -> new NotFound("AI system", code));
    }

    /** One system as lists show it. */
    @Transactional(readOnly = true)
    public SystemRow row(AiSystemId id) {
        access.requireVisible(id.value());
        return list.row(id.value());
    }

    /** Systems whose code, name or product contains the term, by name; for choosing one. */
    @Transactional(readOnly = true)
    public List<SystemRef> directory(String term, int limit) {
        return list.directory(new SearchTerm(term).pattern(), access.seen(), limit);
    }

    /** The names of systems, for features that have checked that the person may see what refers to them. */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public Map<UUID, SystemRef> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : systems.named(ids).stream().collect(Collectors.toMap(SystemRef::id, system -> system));
    }

    /** Tags of systems that this person sees and that contain the term; for choosing one. */
    @Transactional(readOnly = true)
    public List<String> tags(String term, int limit) {
        return list.tags(new SearchTerm(term).pattern(), access.seen(), limit);
    }

    /** People who own at least one system, by name; for filtering by one. */
    @Transactional(readOnly = true)
    public List<PersonRef> owners() {
        return list.owners(access.seen());
    }

    /**
     * Systems that are not retired and whose name is like this one, the likest first. Whoever may ask for a tool is
     * shown names, so that nobody asks for what is here; nothing else of a system is given away.
     */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public List<SimilarSystem> similarTo(String name, int limit) {
        return list.similar(name, limit);
    }

    /**
     * Lets pass who may see the system.
     *
     * @throws NotFound if there is none, or it is not for this person
     */
    @Transactional(readOnly = true)
    public void requireVisible(UUID id) {
        access.requireVisible(id);
    }

    /** Whether this person may change the system and what belongs to it. */
    @Transactional(readOnly = true)
    public boolean mayChange(UUID id) {
        return access.mayChange(id);
    }

    /**
     * The systems that this person sees, for features that narrow their own lists by it.
     *
     * @return empty for people who see all of them
     */
    @Transactional(readOnly = true)
    public Optional<Set<UUID>> visibleSystems() {
        return access.seen().isEverything() ? Optional.empty() : Optional.of(list.reached(access.seen()));
    }

    /** The tier that a system with these facts would have, for showing it before they are saved. */
    @Transactional(readOnly = true)
    public TierAssessment assess(SystemDraft draft) {
        return tiering.assess(draft);
    }

    /**
     * Enters a system, proposed.
     *
     * @throws OwnSystemsOnly if a system owner names others alone as its owners
     */
    @May(CONTRIBUTE)
    @Transactional
    public AiSystemId register(SystemDraft draft) {
        requireOwnersSight(draft);
        return add(draft, Lifecycle.PROPOSED, false);
    }

    /** Enters a fictional system at any stage of its life; {@link #removeDemo()} takes it away again. */
    @May(KEEP_DEMO)
    @Transactional
    public AiSystemId registerDemo(SystemDraft draft, Lifecycle lifecycle) {
        return add(draft, lifecycle, true);
    }

    /**
     * Changes what is known about a system.
     *
     * @param version the version that the person read
     * @throws StaleVersion if somebody else changed it since
     * @throws OwnSystemsOnly if a system owner would lose sight of it
     */
    @May(CONTRIBUTE)
    @Transactional
    public void change(AiSystemId id, @Nullable Long version, SystemDraft draft) {
        var system = access.changeable(id.value());
        StaleVersion.check(system.code(), version, system.version());
        requireOwnersSight(draft);
        var before = system.draft();
        if (!before.equals(draft)) {
            change(system, before, draft);
        }
    }

    /** Where this person may move the system from where it is. */
    @Transactional(readOnly = true)
    public Set<Lifecycle> moves(AiSystemId id) {
        var system = access.visible(id.value());
        if (!access.mayChange(id.value())) {
            return Set.of();
        }
        return system.lifecycle().next().stream()
                .filter(next -> access.manages() || !next.isInUse())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Moves a system along its life. Retiring it ends its deployments.
     *
     * @param reason needed to suspend or retire it
     * @throws MoveNotAllowed if nothing leads there from where it is
     * @throws MoveNeedsGovernance if a system owner wants to put it into use
     * @throws ReasonMissing if it is suspended or retired without a reason
     */
    @May(CONTRIBUTE)
    @Transactional
    public void moveTo(AiSystemId id, @Nullable Long version, Lifecycle next, @Nullable String reason) {
        var system = access.changeable(id.value());
        StaleVersion.check(system.code(), version, system.version());
        move(system, next, reason);
        flush(system);
    }

    /**
     * Sets the tier against the rules. What the rules say stays visible beside it.
     *
     * @throws ReasonMissing without a reason
     */
    @May(MANAGE)
    @Transactional
    public void overrideTier(AiSystemId id, @Nullable Long version, RiskTier tier, String reason) {
        var system = access.changeable(id.value());
        StaleVersion.check(system.code(), version, system.version());
        var why = Texts.stated("reason", reason, Texts.LONGEST_REASON);
        if (why == null) {
            throw new ReasonMissing(system.code());
        }
        var before = system.tier();
        system.overrideTier(tier, why, me.name(), clock.instant());
        flush(system);
        events.publishEvent(Recorded.because(
                EventKind.SYSTEM_TIER_OVERRIDDEN,
                system.subject(),
                why,
                Change.of("inventory.tier", before, tier),
                Change.of("inventory.tier.computed", null, system.computedTier())));
    }

    /** Takes the override back: the tier follows the rules again. */
    @May(MANAGE)
    @Transactional
    public void followRules(AiSystemId id, @Nullable Long version) {
        var system = access.changeable(id.value());
        StaleVersion.check(system.code(), version, system.version());
        if (system.override() == null) {
            return;
        }
        var before = system.tier();
        system.followRules(clock.instant());
        flush(system);
        events.publishEvent(Recorded.of(
                EventKind.SYSTEM_TIER_FOLLOWS_RULES,
                system.subject(),
                Change.of("inventory.tier", before, system.tier())));
    }

    /** Moves many systems; those that a rule refuses stay where they are and are named. */
    @May(CONTRIBUTE)
    @Transactional
    public BatchOutcome moveAll(Collection<UUID> ids, Lifecycle next, @Nullable String reason) {
        return forEach(ids, system -> move(system, next, reason));
    }

    /** Names one owner of many systems, or none. */
    @May(MANAGE)
    @Transactional
    public BatchOutcome assignOwner(Collection<UUID> ids, OwnerKind kind, @Nullable UUID person) {
        return changeAll(ids, draft -> switch (kind) {
            case CLINICAL -> draft.clinicalOwner(person);
            case TECHNICAL -> draft.technicalOwner(person);
            case COMPLIANCE -> draft.complianceOwner(person);
        });
    }

    /** Puts a tag on many systems. */
    @May(CONTRIBUTE)
    @Transactional
    public BatchOutcome tag(Collection<UUID> ids, String tag) {
        var clean = tag.strip();
        return forEach(ids, system -> {
            var before = system.draft();
            if (before.tags().stream().noneMatch(clean::equalsIgnoreCase)) {
                if (before.tags().size() == SystemDraft.MOST_TAGS) {
                    throw new TooManyTags(system.code());
                }
                var tags = new LinkedHashSet<>(before.tags());
                tags.add(clean);
                change(system, before, before.but().tags(tags).build());
            }
        });
    }

    /** Takes a tag off many systems. */
    @May(CONTRIBUTE)
    @Transactional
    public BatchOutcome untag(Collection<UUID> ids, String tag) {
        return forEach(ids, system -> {
            var before = system.draft();
            var tags = before.tags().stream()
                    .filter(other -> !other.equalsIgnoreCase(tag.strip()))
                    .toList();
            if (tags.size() < before.tags().size()) {
                change(system, before, before.but().tags(tags).build());
            }
        });
    }

    /** Takes the fictional systems away, with all that hangs on them here. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return systems.deleteDemo();
    }

    private AiSystemId add(SystemDraft draft, Lifecycle lifecycle, boolean demo) {
        var system = systems.saveAndFlush(
                new AiSystem(codes.next(AiSystem.CODE_PREFIX), draft, lifecycle, tiering, demo, clock.instant()));
        events.publishEvent(Recorded.of(EventKind.SYSTEM_REGISTERED, system.subject()));
        return new AiSystemId(system.id());
    }

    private void change(AiSystem system, SystemDraft before, SystemDraft after) {
        var tierBefore = system.tier();
        system.change(after, tiering, clock.instant());
        flush(system);
        var changes = new ArrayList<>(words.changes(before, after));
        changes.add(Change.of("inventory.tier", tierBefore, system.tier()));
        events.publishEvent(Recorded.of(EventKind.SYSTEM_CHANGED, system.subject(), changes.toArray(Change[]::new)));
    }

    private void move(AiSystem system, Lifecycle next, @Nullable String reason) {
        if (next.isInUse() && !access.manages() && system.lifecycle().mayBecome(next)) {
            throw new MoveNeedsGovernance(system.code());
        }
        var before = system.lifecycle();
        var why = Texts.stated("reason", reason, Texts.LONGEST_REASON);
        system.moveTo(next, why, clock.instant());
        if (next == Lifecycle.RETIRED) {
            var today = organisation.today();
            deployments.findAllBySystemIdOrderByGoLiveAscIdAsc(system.id()).stream()
                    .filter(Deployment::isOpen)
                    .forEach(deployment -> deployment.end(today));
        }
        events.publishEvent(Recorded.because(
                EventKind.SYSTEM_MOVED, system.subject(), why, Change.of("inventory.lifecycle", before, next)));
    }

    private BatchOutcome changeAll(Collection<UUID> ids, UnaryOperator<SystemDraft.Builder> edit) {
        return forEach(ids, system -> {
            var before = system.draft();
            var draft = edit.apply(before.but()).build();
            if (!before.equals(draft)) {
                change(system, before, draft);
            }
        });
    }

    private BatchOutcome forEach(Collection<UUID> ids, Consumer<AiSystem> action) {
        var refused = new ArrayList<BatchOutcome.Refusal>();
        int changed = 0;
        for (var system : access.changeable(ids)) {
            var before = system.changedAt();
            var draftBefore = system.draft();
            var stageBefore = system.lifecycle();
            try {
                action.accept(system);
                boolean same = before.equals(system.changedAt())
                        && stageBefore == system.lifecycle()
                        && draftBefore.equals(system.draft());
                changed += same ? 0 : 1;
            } catch (StaleVersion lost) {
                throw lost; // nothing of this transaction can be kept
            } catch (RuleViolation rule) {
                refused.add(new BatchOutcome.Refusal(system.ref(), rule));
            }
        }
        systems.flush();
        return new BatchOutcome(changed, refused);
    }

    /** Writes now, so that queries see it; two who save in the same moment are told apart by the version column. */
    private void flush(AiSystem system) {
        try {
            systems.flush();
        } catch (OptimisticLockingFailureException _) {
            throw new StaleVersion(system.code());
        }
    }

    private void requireOwnersSight(SystemDraft draft) {
        if (!access.mayChangeOwnedBy(draft.owners())) {
            throw new OwnSystemsOnly(draft.name());
        }
    }

    private SystemDetails details(AiSystem system) {
        var draft = system.draft();
        var owners = people.named(draft.owners());
        var vendor = draft.vendorId() == null
                ? null
                : vendors.named(List.of(draft.vendorId())).get(draft.vendorId());
        return new SystemDetails(
                system.id(),
                system.version(),
                system.code(),
                draft,
                system.lifecycle(),
                system.lifecycleReason(),
                system.assessment(tiering),
                vendor,
                owner(owners, draft.clinicalOwner()),
                owner(owners, draft.technicalOwner()),
                owner(owners, draft.complianceOwner()),
                system.createdAt(),
                system.changedAt(),
                system.demo());
    }

    private static @Nullable PersonRef owner(Map<UUID, PersonRef> people, @Nullable UUID id) {
        return id == null ? null : people.get(id);
    }
}
