package org.plumbline.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.Contributes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.LeadsGovernance;
import org.plumbline.security.ManagesRisks;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.security.Reads;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Recorded;
import org.plumbline.shared.SearchTerm;
import org.plumbline.shared.StaleVersion;
import org.plumbline.shared.Subject;
import org.plumbline.vendor.VendorRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the AI systems and carries them through their life. A system owner meets only the systems of which they are
 * clinical, technical or compliance owner; any other answers like one that does not exist.
 */
@Service
@Reads
public class AiInventory {

    private static final String PREFIX = "AIS";
    private static final int IMPORT_STEP = 200;

    private final AiSystems systems;
    private final SystemList list;
    private final Tiering tiering;
    private final VendorRegister vendors;
    private final People people;
    private final CurrentPerson me;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AiInventory(
            AiSystems systems,
            SystemList list,
            Tiering tiering,
            VendorRegister vendors,
            People people,
            CurrentPerson me,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.systems = systems;
        this.list = list;
        this.tiering = tiering;
        this.vendors = vendors;
        this.people = people;
        this.me = me;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the inventory. Sorts by the names of {@link SystemRow}'s fields; the rest of the order is the id. */
    @Transactional(readOnly = true)
    public List<SystemRow> search(SystemFilter filter, Pageable page) {
        return list.page(filter, ownerOnly(), page);
    }

    @Transactional(readOnly = true)
    public long count(SystemFilter filter) {
        return list.count(filter, ownerOnly());
    }

    @Transactional(readOnly = true)
    public SystemDetails find(AiSystemId id) {
        return details(visible(id.value()));
    }

    /** Systems whose code, name or product contains the term, by name; for choosing one. */
    @Transactional(readOnly = true)
    public List<SystemRef> directory(String term, int limit) {
        return systems.directory(
                new SearchTerm(term).pattern(), me.readsEverything(), me.id(), PageRequest.ofSize(limit));
    }

    /** The names of systems, for features that have checked that the person may see what refers to them. */
    @Transactional(readOnly = true)
    public Map<UUID, SystemRef> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : systems.named(ids).stream().collect(Collectors.toMap(SystemRef::id, system -> system));
    }

    /** Tags in use that contain the term; for choosing one. */
    @Transactional(readOnly = true)
    public List<String> tags(String term, int limit) {
        return systems.tags(new SearchTerm(term).pattern(), PageRequest.ofSize(limit));
    }

    /**
     * Lets pass who may see the system.
     *
     * @throws NotFound if there is none, or it is not for this person
     */
    @Transactional(readOnly = true)
    public void requireVisible(UUID id) {
        boolean visible = me.readsEverything() ? systems.existsById(id) : systems.isOwnedBy(id, me.id());
        if (!visible) {
            throw new NotFound("AI system", id);
        }
    }

    /** Whether this person may change the system and what belongs to it. */
    @Transactional(readOnly = true)
    public boolean mayChange(UUID id) {
        return manages() ? systems.existsById(id) : me.has(Role.SYSTEM_OWNER) && systems.isOwnedBy(id, me.id());
    }

    /**
     * The systems that this person sees, for features that narrow their own lists by it.
     *
     * @return empty for people who see all of them
     */
    @Transactional(readOnly = true)
    public Optional<Set<UUID>> ownSystems() {
        return me.readsEverything() ? Optional.empty() : Optional.of(systems.ownedBy(me.id()));
    }

    /**
     * Enters a system, proposed.
     *
     * @throws OwnSystemsOnly if a system owner names others alone as its owners
     */
    @Contributes
    @Transactional
    public AiSystemId register(SystemDraft draft) {
        requireOwnersSight(draft);
        return add(draft, Lifecycle.PROPOSED, false);
    }

    /** Enters a fictional system at any stage of its life; {@link #removeDemo()} takes it away again. */
    @LeadsGovernance
    @Transactional
    public AiSystemId registerDemo(SystemDraft draft, Lifecycle lifecycle) {
        return add(draft, lifecycle, true);
    }

    /**
     * Changes what is known about a system.
     *
     * @param version the version that the person read
     * @throws StaleVersion if somebody else changed it since
     */
    @Contributes
    @Transactional
    public void change(AiSystemId id, @Nullable Long version, SystemDraft draft) {
        var system = changeable(id.value());
        StaleVersion.check(system.code(), version, system.version());
        requireOwnersSight(draft);
        var before = system.draft();
        if (before.equals(draft)) {
            return;
        }
        var tierBefore = system.tier();
        system.change(draft, tiering, clock.instant());
        systems.flush();
        var changes = new ArrayList<>(changes(before, draft));
        changes.add(Change.of("inventory.tier", tierBefore, system.tier()));
        events.publishEvent(Recorded.of("system.changed", system.subject(), changes.toArray(Change[]::new)));
    }

    /** Takes the fictional systems away, with all that hangs on them here. */
    @LeadsGovernance
    @Transactional
    public int removeDemo() {
        return systems.deleteDemo();
    }

    /** By what the systems of a file are matched with those that are here. */
    @ManagesRisks
    @Transactional(readOnly = true)
    public List<SystemIdentity> identities() {
        return systems.identities();
    }

    /** What is known about systems now, for showing what an import would change. */
    @ManagesRisks
    @Transactional(readOnly = true)
    public Map<UUID, ImportedSystem> draftOf(Collection<UUID> ids) {
        return systems.findAllByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        AiSystem::id, system -> new ImportedSystem(system.id(), system.draft(), system.lifecycle())));
    }

    /**
     * Takes in the systems of a file, all or none.
     *
     * @param source what people call the file
     * @return what became of each, in the order given
     * @throws NotFound if a system to update is gone
     */
    @ManagesRisks
    @Transactional
    public List<ImportOutcome> importAll(String source, List<ImportedSystem> imported, Job.Steps steps) {
        var existing = new LinkedHashMap<UUID, AiSystem>();
        var known = imported.stream()
                .map(ImportedSystem::existing)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        if (!known.isEmpty()) {
            systems.findAllByIdIn(known).forEach(system -> existing.put(system.id(), system));
        }
        int added = imported.size()
                - (int) imported.stream()
                        .filter(system -> system.existing() != null)
                        .count();
        var newCodes = (added == 0 ? List.<String>of() : codes.take(PREFIX, added)).iterator();
        var now = clock.instant();
        var outcomes = new ArrayList<ImportOutcome>();
        var fresh = new ArrayList<AiSystem>();
        int changed = 0;
        for (var one : imported) {
            if (one.existing() == null) {
                var stage = one.lifecycle() == null ? Lifecycle.PROPOSED : one.lifecycle();
                var system = new AiSystem(newCodes.next(), one.draft(), stage, tiering, false, now);
                fresh.add(system);
                outcomes.add(new ImportOutcome(system.ref(), ImportOutcome.Effect.ADDED));
            } else {
                var system = existing.get(one.existing());
                if (system == null) {
                    throw new NotFound("AI system", one.existing());
                }
                boolean same = system.draft().equals(one.draft())
                        && (one.lifecycle() == null || one.lifecycle() == system.lifecycle());
                if (!same) {
                    changed++;
                    system.change(one.draft(), tiering, now);
                    if (one.lifecycle() != null) {
                        system.isAt(one.lifecycle(), now);
                    }
                }
                outcomes.add(new ImportOutcome(
                        system.ref(), same ? ImportOutcome.Effect.UNCHANGED : ImportOutcome.Effect.CHANGED));
            }
            if (fresh.size() == IMPORT_STEP) {
                systems.saveAll(fresh);
                systems.flush();
                fresh.clear();
            }
            if (outcomes.size() % IMPORT_STEP == 0) {
                steps.report("inventory.importing", outcomes.size(), imported.size());
            }
        }
        systems.saveAll(fresh);
        systems.flush();
        steps.report("inventory.importing", imported.size(), imported.size());
        events.publishEvent(Recorded.of(
                "system.imported",
                new Subject("inventory-import", Ids.next(), source, source),
                Change.of("inventory.import.added", null, added),
                Change.of("inventory.import.changed", null, changed),
                Change.of("inventory.import.unchanged", null, imported.size() - added - changed)));
        return outcomes;
    }

    private AiSystemId add(SystemDraft draft, Lifecycle lifecycle, boolean demo) {
        var system = systems.saveAndFlush(
                new AiSystem(codes.next(PREFIX), draft, lifecycle, tiering, demo, clock.instant()));
        events.publishEvent(Recorded.of("system.registered", system.subject()));
        return new AiSystemId(system.id());
    }

    /** Which systems alone this person sees: those of this owner, or all where it is null. */
    private @Nullable UUID ownerOnly() {
        return me.readsEverything() ? null : me.id();
    }

    private boolean manages() {
        return me.hasAny(Role.GOVERNANCE_LEAD, Role.RISK_MANAGER);
    }

    private void requireOwnersSight(SystemDraft draft) {
        if (!manages() && !draft.owners().contains(me.id())) {
            throw new OwnSystemsOnly(draft.name());
        }
    }

    private AiSystem visible(UUID id) {
        return systems.findById(id)
                .filter(system -> me.readsEverything() || system.isOwnedBy(me.id()))
                .orElseThrow(() -> new NotFound("AI system", id));
    }

    private AiSystem changeable(UUID id) {
        return systems.findById(id)
                .filter(system -> manages() || system.isOwnedBy(me.id()))
                .orElseThrow(() -> new NotFound("AI system", id));
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
                nameOf(owners, draft.clinicalOwner()),
                nameOf(owners, draft.technicalOwner()),
                nameOf(owners, draft.complianceOwner()),
                system.createdAt(),
                system.changedAt(),
                system.demo());
    }

    private static @Nullable PersonRef nameOf(Map<UUID, PersonRef> people, @Nullable UUID id) {
        return id == null ? null : people.get(id);
    }

    private List<Change> changes(SystemDraft before, SystemDraft after) {
        var ids = new HashSet<>(before.owners());
        ids.addAll(after.owners());
        var owners = people.named(ids);
        var vendorIds = new HashSet<UUID>();
        java.util.stream.Stream.of(before, after)
                .map(SystemDraft::vendorId)
                .filter(java.util.Objects::nonNull)
                .forEach(vendorIds::add);
        return SystemChanges.between(before, after, id -> name(owners.get(id)), vendors.named(vendorIds));
    }

    private static @Nullable String name(@Nullable PersonRef person) {
        return person == null ? null : person.name();
    }
}
