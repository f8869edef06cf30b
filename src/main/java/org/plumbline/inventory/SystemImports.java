package org.plumbline.inventory;

import static org.plumbline.security.Permission.KEEP_ORGANISATION;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.May;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes many AI systems in at once, as a file states them. */
@Service
@May(KEEP_ORGANISATION)
public class SystemImports {

    private static final int STEP = 500;

    /** What a job says while it imports: a translation key. */
    private static final String IMPORTING = "inventory.importing";

    private final EntityManager entities;
    private final AiSystems systems;
    private final SystemWords words;
    private final Tiering tiering;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SystemImports(
            EntityManager entities,
            AiSystems systems,
            SystemWords words,
            Tiering tiering,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.systems = systems;
        this.words = words;
        this.tiering = tiering;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** By what the systems of a file are matched with those that are here. */
    @Transactional(readOnly = true)
    public List<SystemIdentity> identities() {
        return systems.identities();
    }

    /** What is known about systems now, for showing what an import would change. */
    @Transactional(readOnly = true)
    public Map<UUID, ImportedSystem> known(Collection<UUID> ids) {
        var known = new HashMap<UUID, ImportedSystem>();
        for (var step : inSteps(new LinkedHashSet<>(ids))) {
            load(step)
                    .values()
                    .forEach(system -> known.put(
                            system.id(), new ImportedSystem(system.id(), system.draft(), system.lifecycle())));
        }
        return known;
    }

    /**
     * Takes in the systems of a file, all or none. The stage that a file states is taken as it is: an inventory from
     * elsewhere is a fact, not a move.
     *
     * @param source what people call the file
     * @return what became of each, in the order given
     * @throws NotFound if a system to update is gone
     */
    @Transactional
    public List<ImportOutcome> takeIn(String source, List<ImportedSystem> imported, Job.Steps steps) {
        var outcomes = new @Nullable ImportOutcome[imported.size()];
        var updates = new ArrayList<Integer>();
        var additions = new ArrayList<Integer>();
        for (int place = 0; place < imported.size(); place++) {
            (imported.get(place).existing() == null ? additions : updates).add(place);
        }
        int done = 0;
        int changed = 0;
        for (var step : inSteps(updates)) {
            changed += update(source, imported, step, outcomes);
            done += step.size();
            steps.report(IMPORTING, done, imported.size());
        }
        var newCodes = (additions.isEmpty() ? List.<String>of() : codes.take(AiSystem.CODE_PREFIX, additions.size()))
                .iterator();
        for (var step : inSteps(additions)) {
            add(source, imported, step, newCodes, outcomes);
            done += step.size();
            steps.report(IMPORTING, done, imported.size());
        }
        int added = additions.size();
        events.publishEvent(Recorded.of(
                EventKind.SYSTEM_IMPORTED,
                new Subject("inventory-import", Ids.next(), source, source),
                Change.of("inventory.import.added", null, figure(added)),
                Change.of("inventory.import.changed", null, figure(changed)),
                Change.of("inventory.import.unchanged", null, figure(imported.size() - added - changed))));
        return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
    }

    private int update(
            String source, List<ImportedSystem> imported, List<Integer> places, @Nullable ImportOutcome[] outcomes) {
        var existing = load(places.stream()
                .map(place -> imported.get(place).existing())
                .filter(Objects::nonNull)
                .toList());
        var names = words.names(Stream.concat(
                        existing.values().stream().map(AiSystem::draft),
                        places.stream().map(place -> imported.get(place).draft()))
                .toList());
        int changed = 0;
        for (int place : places) {
            var one = imported.get(place);
            var system = existing.get(one.existing());
            if (system == null) {
                throw new NotFound("AI system", String.valueOf(one.existing()));
            }
            var changes = change(system, one, names);
            if (!changes.isEmpty()) {
                changed++;
                changes.addFirst(from(source));
                events.publishEvent(Recorded.of(
                        EventKind.SYSTEM_CHANGED_BY_IMPORT, system.subject(), changes.toArray(Change[]::new)));
            }
            outcomes[place] = new ImportOutcome(
                    system.ref(), changes.isEmpty() ? ImportOutcome.Effect.UNCHANGED : ImportOutcome.Effect.CHANGED);
        }
        writeAndForget();
        return changed;
    }

    private List<Change> change(AiSystem system, ImportedSystem one, Map<UUID, String> names) {
        var before = system.draft();
        var tierBefore = system.tier();
        var stageBefore = system.lifecycle();
        if (!before.equals(one.draft())) {
            system.change(one.draft(), tiering, clock.instant());
        }
        if (one.lifecycle() != null && one.lifecycle() != stageBefore) {
            system.isAt(one.lifecycle(), clock.instant());
        }
        var changes = new ArrayList<>(words.changes(before, one.draft(), names));
        changes.add(Change.of("inventory.lifecycle", stageBefore, system.lifecycle()));
        changes.add(Change.of("inventory.tier", tierBefore, system.tier()));
        changes.removeIf(change -> !change.isReal());
        return changes;
    }

    private void add(
            String source,
            List<ImportedSystem> imported,
            List<Integer> places,
            Iterator<String> newCodes,
            @Nullable ImportOutcome[] outcomes) {
        for (int place : places) {
            var one = imported.get(place);
            var stage = one.lifecycle() == null ? Lifecycle.PROPOSED : one.lifecycle();
            var system = new AiSystem(newCodes.next(), one.draft(), stage, tiering, false, clock.instant());
            entities.persist(system);
            events.publishEvent(Recorded.of(EventKind.SYSTEM_ADDED_BY_IMPORT, system.subject(), from(source)));
            outcomes[place] = new ImportOutcome(system.ref(), ImportOutcome.Effect.ADDED);
        }
        writeAndForget();
    }

    private static String figure(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Change from(String source) {
        return Change.of("inventory.import.file", null, source);
    }

    /** Ends a step of an import. Without forgetting, every step would look through all systems of those before it. */
    private void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    private Map<UUID, AiSystem> load(Collection<UUID> ids) {
        var found = new HashMap<UUID, AiSystem>();
        systems.findAllByIdInOrderBySortNameAscIdAsc(ids).forEach(system -> found.put(system.id(), system));
        return found;
    }

    /** Databases limit the parameters of a statement, and a person wants to see that something moves. */
    private static <T> List<List<T>> inSteps(Collection<T> items) {
        return items.stream().gather(Gatherers.windowFixed(STEP)).toList();
    }
}
