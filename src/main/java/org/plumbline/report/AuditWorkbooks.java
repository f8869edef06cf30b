package org.plumbline.report;

import static org.plumbline.security.Permission.READ;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plumbline.account.FreshProof;
import org.plumbline.account.ProofTooOld;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.security.Reach;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes audit workbooks. People who read everything export the organisation, a facility or a system; a system owner
 * exports own systems alone.
 */
@Service
@May(READ)
public class AuditWorkbooks {

    private final AuditWorkbook workbook;
    private final AiInventory inventory;
    private final OurOrganisation organisation;
    private final CurrentPerson me;
    private final FreshProof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate recording;

    AuditWorkbooks(
            AuditWorkbook workbook,
            AiInventory inventory,
            OurOrganisation organisation,
            CurrentPerson me,
            FreshProof proof,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.workbook = workbook;
        this.inventory = inventory;
        this.organisation = organisation;
        this.me = me;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.recording = new TransactionTemplate(transactions);
    }

    /**
     * Writes the workbook. It is read from one state of the database, so its sheets agree however long they take, and
     * the export is recorded once the file is whole.
     *
     * @param out stays open
     * @return the name for the file
     * @throws NotFound if there is no such facility or system, or it is not for this person
     * @throws AccessDeniedException if the person asks for more than they see
     */
    public String write(ReportScope scope, OutputStream out, Job.Steps steps) {
        admit(scope);
        var subject = java.util.Objects.requireNonNull(reading.execute(_ -> {
            var about = subject(scope);
            workbook.write(about, out, steps);
            return about;
        }));
        recording.executeWithoutResult(
                _ -> events.publishEvent(Recorded.of(EventKind.REPORT_EXPORTED, recorded(subject))));
        return fileName(subject);
    }

    /** Whether the person may have a workbook of the whole organisation. */
    public boolean coversOrganisation() {
        return me.may(Permission.READ_ORGANISATION);
    }

    /** The facilities of which the person may have a workbook. */
    public List<FacilityRow> facilities() {
        return switch (me.reach(Permission.READ)) {
            case Reach.Everything _ -> organisation.facilities();
            case Reach.Facilities(var theirs, var _) ->
                organisation.facilities().stream()
                        .filter(facility -> theirs.contains(facility.id()))
                        .toList();
            case Reach.Own _, Reach.Nothing _ -> List.of();
        };
    }

    /**
     * Lets pass who may have this workbook.
     *
     * @throws AccessDeniedException if the person asks for more than they see
     * @throws ProofTooOld if it is of everything, and the person has to show again that it is them
     */
    public void admit(ReportScope scope) {
        requireSight(scope);
        if (scope instanceof ReportScope.Organisation) {
            proof.require();
        }
    }

    private void requireSight(ReportScope scope) {
        boolean theirs = switch (scope) {
            case ReportScope.Organisation() -> coversOrganisation();
            case ReportScope.Facility(var id) ->
                coversOrganisation()
                        || facilities().stream()
                                .anyMatch(facility -> facility.id().equals(id));
            case ReportScope.System _ -> true; // which ones, the inventory says
        };
        if (!theirs) {
            throw new AccessDeniedException("this person does not see all of it");
        }
    }

    private AuditSubject subject(ReportScope scope) {
        return switch (scope) {
            case ReportScope.Organisation() ->
                subject(scope, null, organisation.profile().name());
            case ReportScope.Facility(UUID id) ->
                subject(scope, null, facility(id).name());
            case ReportScope.System(UUID id) -> {
                var system = inventory.find(new AiSystemId(id));
                yield subject(scope, system.code(), system.name());
            }
        };
    }

    private AuditSubject subject(ReportScope scope, @org.jspecify.annotations.Nullable String code, String name) {
        var profile = organisation.profile();
        return new AuditSubject(
                scope, code, name, profile.name(), me.name(), clock.instant(), organisation.today(), profile.zone());
    }

    private FacilityRow facility(UUID id) {
        return organisation.facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("facility", id));
    }

    /** Where the trail shows the export: with the system that it is about, else with the reports. */
    private static Subject recorded(AuditSubject subject) {
        return subject.scope() instanceof ReportScope.System(UUID id)
                ? new SystemRef(id, String.valueOf(subject.code()), subject.name()).subject()
                : new Subject("report", Ids.next(), fileName(subject), subject.name());
    }

    static String fileName(AuditSubject subject) {
        var name = switch (subject.scope()) {
            case ReportScope.Organisation() -> ReportWords.text("report.file.organisation", subject.today());
            case ReportScope.Facility(UUID _) ->
                ReportWords.text("report.file.part", slug(subject.name()), subject.today());
            case ReportScope.System(UUID _) ->
                ReportWords.text("report.file.part", slug(String.valueOf(subject.code())), subject.today());
        };
        return name + ".xlsx";
    }

    /** A name as file systems everywhere take it. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
