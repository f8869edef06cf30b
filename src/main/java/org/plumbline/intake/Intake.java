package org.plumbline.intake;

import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.LEAD;
import static org.plumbline.security.Permission.READ_ORGANISATION;
import static org.plumbline.security.Permission.TAKE_PART;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the wishes of people who want to use an AI tool, and brings them the answer. Everyone sees their own requests;
 * who reads all governance content sees everyone's.
 */
@Service
@May(TAKE_PART)
public class Intake {

    private static final String PREFIX = "REQ";
    private static final int SUGGESTED = 5;
    private static final int LONGEST_ANSWER = 4_000;

    private final IntakeRequests requests;
    private final IntakeList list;
    private final AiInventory inventory;
    private final SystemDeployments deployments;
    private final VendorRegister vendors;
    private final OurOrganisation organisation;
    private final People people;
    private final CurrentPerson me;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            IntakeRequests requests,
            IntakeList list,
            AiInventory inventory,
            SystemDeployments deployments,
            VendorRegister vendors,
            OurOrganisation organisation,
            People people,
            CurrentPerson me,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.list = list;
        this.inventory = inventory;
        this.deployments = deployments;
        this.vendors = vendors;
        this.organisation = organisation;
        this.people = people;
        this.me = me;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** A page of one's own requests; the newest first where nothing else is asked for. */
    @Transactional(readOnly = true)
    public List<IntakeRow> mine(IntakeFilter filter, Pageable page) {
        return list.page(filter, me.id(), page);
    }

    @Transactional(readOnly = true)
    public long countMine(IntakeFilter filter) {
        return list.count(filter, me.id());
    }

    /**
     * A page of everybody's requests. Sorts by {@code code}, {@code toolName}, {@code vendorName}, {@code phi},
     * {@code status}, {@code requester}, {@code requestedAt} and {@code wantedBy}.
     */
    @May(READ_ORGANISATION)
    @Transactional(readOnly = true)
    public List<IntakeRow> search(IntakeFilter filter, Pageable page) {
        return list.page(filter, filter.mine() ? me.id() : null, page);
    }

    @May(READ_ORGANISATION)
    @Transactional(readOnly = true)
    public long count(IntakeFilter filter) {
        return list.count(filter, filter.mine() ? me.id() : null);
    }

    @Transactional(readOnly = true)
    public IntakeDetails find(IntakeId id) {
        var request = requests.findById(id.value())
                .filter(found -> me.may(READ_ORGANISATION) || found.requester().equals(me.id()))
                .orElseThrow(() -> unknown(id));
        return details(request);
    }

    /** Notes that the person has seen the answer to their own request, which is then no news any more. */
    @Transactional
    public void readAnswer(IntakeId id) {
        requests.findById(id.value())
                .filter(found -> found.requester().equals(me.id()))
                .orElseThrow(() -> unknown(id))
                .answerRead();
    }

    /** What is here already and sounds like this; asked while the person still types. */
    @Transactional(readOnly = true)
    public Suggestions suggestions(String toolName, String vendorName) {
        return new Suggestions(
                toolName.strip().length() < 3 ? List.of() : inventory.similarTo(toolName, SUGGESTED),
                vendorName.strip().length() < 3 ? List.of() : vendors.similarTo(vendorName, SUGGESTED));
    }

    @Transactional
    public IntakeId submit(IntakeDraft draft) {
        return add(draft, me.id(), false);
    }

    /** Enters a fictional request; {@link #removeDemo()} takes it away again. */
    @May(KEEP_DEMO)
    @Transactional
    public IntakeId submitDemo(IntakeDraft draft, UUID requester) {
        return add(draft, requester, true);
    }

    /**
     * Takes one's own request back.
     *
     * @throws IntakeAlreadyDecided if it has its answer
     */
    @Transactional
    public void withdraw(IntakeId id) {
        var request = requests.findById(id.value())
                .filter(found -> found.requester().equals(me.id()))
                .orElseThrow(() -> unknown(id));
        request.withdraw(me.name(), clock.instant());
        requests.flush();
        events.publishEvent(Recorded.of(EventKind.INTAKE_WITHDRAWN, request.subject()));
    }

    /**
     * Answers that the tool is a system which is here already.
     *
     * @throws IntakeAlreadyDecided if it has its answer
     */
    @May(LEAD)
    @Transactional
    public void join(IntakeId id, AiSystemId system, @Nullable String note) {
        var request = request(id);
        var joined = inventory.find(system).ref();
        request.join(joined.id(), words(note), me.name(), clock.instant());
        requests.flush();
        events.publishEvent(Recorded.because(
                EventKind.INTAKE_JOINED,
                request.subject(),
                words(note),
                Change.of("intake.system", null, joined.code() + " " + joined.name())));
        events.publishEvent(onSystem(EventKind.SYSTEM_JOINED_REQUEST, joined, request));
    }

    /**
     * Enters the tool as a proposed system, with what the request says and a planned deployment where it is wanted.
     *
     * @throws IntakeAlreadyDecided if it has its answer
     */
    @May(LEAD)
    @Transactional
    public AiSystemId accept(IntakeId id, @Nullable String note) {
        var request = request(id);
        request.requireWaiting(); // before a system is made of it
        var draft = request.draft();
        var system = inventory.register(systemDraft(draft, request.requester()));
        if (draft.facility() != null || draft.place() != null) {
            deployments.add(
                    system,
                    new DeploymentDraft(
                            draft.facility(),
                            draft.place(),
                            null,
                            DeploymentStatus.PLANNED,
                            draft.wantedBy(),
                            null,
                            null,
                            null));
        }
        request.accept(system.value(), words(note), me.name(), clock.instant());
        requests.flush();
        var entered = inventory.find(system).ref();
        events.publishEvent(Recorded.because(
                EventKind.INTAKE_ACCEPTED,
                request.subject(),
                words(note),
                Change.of("intake.system", null, entered.code() + " " + entered.name())));
        events.publishEvent(onSystem(EventKind.SYSTEM_ACCEPTED_REQUEST, entered, request));
        return system;
    }

    /**
     * Answers no.
     *
     * @throws DeclineNeedsReason without a reason
     * @throws IntakeAlreadyDecided if it has its answer
     */
    @May(LEAD)
    @Transactional
    public void decline(IntakeId id, String reason) {
        var request = request(id);
        request.decline(words(reason), me.name(), clock.instant());
        requests.flush();
        events.publishEvent(Recorded.because(EventKind.INTAKE_DECLINED, request.subject(), words(reason)));
    }

    /** Takes the fictional requests away. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return requests.deleteDemo();
    }

    /** Tells the system's own trail where it came from. */
    private static Recorded onSystem(EventKind kind, SystemRef system, IntakeRequest request) {
        var asked = request.subject();
        return Recorded.of(
                kind, system.subject(), Change.of("intake.request", null, asked.code() + " " + asked.title()));
    }

    private IntakeId add(IntakeDraft draft, UUID requester, boolean demo) {
        var request =
                requests.saveAndFlush(new IntakeRequest(codes.next(PREFIX), draft, requester, demo, clock.instant()));
        events.publishEvent(Recorded.of(EventKind.INTAKE_SUBMITTED, request.subject()));
        return new IntakeId(request.id());
    }

    private SystemDraft systemDraft(IntakeDraft draft, UUID requester) {
        var vendor = draft.vendorName() == null
                ? null
                : vendors.findOrCreate(List.of(draft.vendorName())).get(draft.vendorName());
        return SystemDraft.builder(draft.toolName())
                .purpose(draft.purpose())
                .phi(
                        switch (draft.phi()) {
                            case YES -> PhiUse.YES;
                            case NO -> PhiUse.NO;
                            case UNKNOWN -> null;
                        })
                .vendorId(vendor)
                .sourcing(vendor == null ? null : Sourcing.VENDOR)
                .contact(nameOf(requester).name())
                .notes(draft.link())
                .build();
    }

    private IntakeDetails details(IntakeRequest request) {
        var draft = request.draft();
        SystemRef system = request.systemId() == null
                ? null
                : inventory.named(List.of(request.systemId())).get(request.systemId());
        return new IntakeDetails(
                request.id(),
                request.version(),
                request.code(),
                draft,
                facilityName(draft),
                request.status(),
                nameOf(request.requester()),
                request.requestedAt(),
                system,
                request.answer(),
                request.decidedBy(),
                request.decidedAt());
    }

    private @Nullable String facilityName(IntakeDraft draft) {
        return draft.facility() == null
                ? null
                : organisation.facilities().stream()
                        .collect(Collectors.toMap(FacilityRow::id, FacilityRow::name))
                        .get(draft.facility());
    }

    private PersonRef nameOf(UUID id) {
        var person = people.named(List.of(id)).get(id);
        return person == null ? new PersonRef(id, "") : person;
    }

    private IntakeRequest request(IntakeId id) {
        return requests.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(IntakeId id) {
        return new NotFound("request", id.value());
    }

    private static @Nullable String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("an answer has at most " + LONGEST_ANSWER + " characters");
        }
        return stripped;
    }
}
