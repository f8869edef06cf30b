package org.plumbline.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.scoring.Exposure;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.stereotype.Component;

/** Turns risks into what people read, with names for ids; names are looked up once for all risks of a page. */
@Component
class RiskReader {

    private final RiskQueries queries;
    private final RiskMethod method;
    private final AiInventory inventory;
    private final VendorRegister vendors;
    private final People people;
    private final CurrentPerson me;

    RiskReader(
            RiskQueries queries,
            RiskMethod method,
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            CurrentPerson me) {
        this.queries = queries;
        this.method = method;
        this.inventory = inventory;
        this.vendors = vendors;
        this.people = people;
        this.me = me;
    }

    List<RiskRow> rows(List<RiskLine> lines, RiskScope scope, LocalDate today) {
        var links = queries.systemsOf(lines.stream().map(RiskLine::id).toList());
        var systems = inventory.named(distinct(links.values().stream().flatMap(List::stream)));
        var owners = people.named(distinct(lines.stream().map(RiskLine::owner)));
        return lines.stream()
                .map(line -> row(line, refs(links.getOrDefault(line.id(), List.of()), systems, scope), owners, today))
                .toList();
    }

    private RiskRow row(RiskLine line, List<SystemRef> systems, Map<UUID, PersonRef> owners, LocalDate today) {
        boolean lapsed = line.acceptedUntil() != null && line.acceptedUntil().isBefore(today);
        boolean open = line.status().isOpen();
        return new RiskRow(
                new RiskId(line.id()),
                line.version(),
                line.code(),
                line.title(),
                line.category(),
                lapsed ? RiskStatus.ASSESSED : line.status(),
                line.priority(),
                line.priorityReason() != null,
                line.inherent(),
                line.current(),
                line.target(),
                method.appetiteFor(line.category()).verdictOn(Exposure.of(line.current())),
                line.response(),
                ref(line.owner(), owners),
                systems,
                line.reviewOn(),
                open && !line.reviewOn().isAfter(today),
                line.nextActionDue(),
                open && line.nextActionDue() != null && line.nextActionDue().isBefore(today),
                lapsed ? null : line.acceptedUntil());
    }

    /** Risks in full. */
    List<RiskDetails> details(List<Risk> risks, RiskScope scope, LocalDate today, Predicate<Risk> mayChange) {
        var systems = inventory.named(distinct(risks.stream().flatMap(risk -> risk.systems().stream())));
        var suppliers = vendors.named(distinct(risks.stream().flatMap(risk -> risk.description().vendors().stream())));
        var names = people.named(distinct(risks.stream().flatMap(RiskReader::peopleOf)));
        return risks.stream()
                .map(risk -> details(
                        risk,
                        refs(risk.systems(), systems, scope),
                        inOrder(risk.description().vendors(), suppliers, VendorRef::name),
                        names,
                        today,
                        mayChange.test(risk)))
                .toList();
    }

    private RiskDetails details(
            Risk risk,
            List<SystemRef> systems,
            List<VendorRef> suppliers,
            Map<UUID, PersonRef> names,
            LocalDate today,
            boolean mayChange) {
        var description = risk.description();
        var current = risk.rating(Stage.CURRENT);
        var appetite = method.appetiteFor(risk.category());
        boolean lapsed = risk.acceptances().haveLapsed(today);
        return new RiskDetails(
                risk.id(),
                risk.version(),
                risk.code(),
                description,
                risk.statusOn(today),
                risk.priority(),
                risk.priorityReason().orElse(null),
                risk.reviewOn(),
                risk.status().isOpen() && !risk.reviewOn().isAfter(today),
                risk.rating(Stage.INHERENT),
                current,
                risk.rating(Stage.TARGET),
                appetite,
                appetite.verdictOn(current.asExposure()),
                risk.response().asPlan().orElse(null),
                risk.response().actions().stream()
                        .map(action -> action(action, names, today))
                        .toList(),
                risk.acceptances().all().stream()
                        .map(acceptance -> acceptance(acceptance, names, lapsed))
                        .toList(),
                lapsed ? null : risk.acceptances().acceptedUntil(),
                ref(risk.ownerId(), names),
                systems,
                suppliers,
                description.subcategories().stream().sorted().toList(),
                ref(risk.raisedBy(), names),
                risk.raisedAt(),
                mayChange,
                mayDecide(risk));
    }

    private boolean mayDecide(Risk risk) {
        return me.may(Permission.DECIDE)
                && !risk.rating(Stage.CURRENT).wasMadeBy(me.id())
                && risk.acceptances()
                        .find(AcceptanceState.REQUESTED)
                        .filter(request -> !request.requestedBy().equals(me.id()))
                        .isPresent();
    }

    private static RiskDetails.Action action(RiskAction action, Map<UUID, PersonRef> names, LocalDate today) {
        return new RiskDetails.Action(
                action.id(),
                action.title(),
                ref(action.ownerId(), names),
                action.dueOn(),
                action.isOpen() && action.dueOn() != null && action.dueOn().isBefore(today),
                action.doneAt(),
                ref(action.doneBy(), names));
    }

    private static RiskDetails.Acceptance acceptance(
            Acceptance acceptance, Map<UUID, PersonRef> names, boolean lapsed) {
        return new RiskDetails.Acceptance(
                lapsed && acceptance.is(AcceptanceState.IN_FORCE) ? AcceptanceState.EXPIRED : acceptance.state(),
                acceptance.reason(),
                acceptance.until(),
                ref(acceptance.requestedBy(), names),
                acceptance.requestedAt(),
                acceptance.accepted(),
                ref(acceptance.decidedBy(), names),
                acceptance.decidedAt(),
                acceptance.decisionReason(),
                ref(acceptance.endedBy(), names),
                acceptance.endedAt(),
                acceptance.endReason());
    }

    /** The history in order, each rating with the one of its stage before it. */
    List<RiskDetails.RatingStep> history(List<RatingEntry> entries) {
        var names = people.named(
                distinct(entries.stream().map(entry -> entry.rating().ratedBy())));
        var last = new java.util.EnumMap<Stage, Rating>(Stage.class);
        return entries.stream()
                .map(entry -> new RiskDetails.RatingStep(
                        entry.stage(),
                        last.put(entry.stage(), entry.rating()),
                        entry.rating(),
                        ref(entry.rating().ratedBy(), names)))
                .toList();
    }

    private static Stream<@Nullable UUID> peopleOf(Risk risk) {
        var actions =
                risk.response().actions().stream().flatMap(action -> Stream.of(action.ownerId(), action.doneBy()));
        var acceptances = risk.acceptances().all().stream()
                .flatMap(acceptance ->
                        Stream.of(acceptance.requestedBy(), acceptance.decidedBy(), acceptance.endedBy()));
        return Stream.of(Stream.of(risk.ownerId(), risk.raisedBy()), actions, acceptances)
                .flatMap(Function.identity());
    }

    private static List<SystemRef> refs(Collection<UUID> ids, Map<UUID, SystemRef> systems, RiskScope scope) {
        var seen = switch (scope) {
            case RiskScope.All() -> ids;
            case RiskScope.Own(UUID _, Set<UUID> own) ->
                ids.stream().filter(own::contains).toList();
        };
        return inOrder(seen, systems, SystemRef::name);
    }

    private static <T> List<T> inOrder(Collection<UUID> ids, Map<UUID, T> named, Function<T, String> name) {
        return ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(name))
                .toList();
    }

    private static @Nullable PersonRef ref(@Nullable UUID id, Map<UUID, PersonRef> people) {
        return id == null ? null : people.get(id);
    }

    private static Set<UUID> distinct(Stream<@Nullable UUID> ids) {
        var found = new HashSet<UUID>();
        ids.forEach(id -> {
            if (id != null) {
                found.add(id);
            }
        });
        return found;
    }
}
