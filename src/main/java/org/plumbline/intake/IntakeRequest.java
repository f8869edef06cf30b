package org.plumbline.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** Somebody's wish to use an AI tool, and the answer to it. */
@Entity
class IntakeRequest {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String toolName;
    private @Nullable String vendorName;
    private String purpose;

    @ElementCollection
    @CollectionTable(name = "intake_request_data_subject", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "data_subject")
    @Enumerated(EnumType.STRING)
    private Set<DataSubject> dataSubjects = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private PhiExpectation phi;

    private @Nullable UUID facilityId;
    private @Nullable String place;
    private @Nullable LocalDate wantedBy;
    private @Nullable String link;

    @Enumerated(EnumType.STRING)
    private IntakeStatus status;

    @Column(name = "requester_id")
    private UUID requester;

    private Instant requestedAt;
    private @Nullable UUID systemId;
    private @Nullable String answer;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    private boolean answerRead;

    @SuppressWarnings("unused") // read by queries
    private boolean demo;

    IntakeRequest(String code, IntakeDraft draft, UUID requester, boolean demo, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.toolName = draft.toolName();
        this.vendorName = draft.vendorName();
        this.purpose = draft.purpose();
        this.dataSubjects.addAll(draft.dataSubjects());
        this.phi = draft.phi();
        this.facilityId = draft.facility();
        this.place = draft.place();
        this.wantedBy = draft.wantedBy();
        this.link = draft.link();
        this.status = IntakeStatus.WAITING;
        this.requester = requester;
        this.requestedAt = now;
        this.demo = demo;
    }

    protected IntakeRequest() {}

    /** The tool is a system that is here. */
    void join(UUID system, @Nullable String note, String by, Instant now) {
        decide(IntakeStatus.JOINED, note, by, now);
        systemId = system;
    }

    /** The tool became this system. */
    void accept(UUID system, @Nullable String note, String by, Instant now) {
        decide(IntakeStatus.ACCEPTED, note, by, now);
        systemId = system;
    }

    /** @throws DeclineNeedsReason without a reason */
    void decline(@Nullable String reason, String by, Instant now) {
        if (reason == null) {
            throw new DeclineNeedsReason(code);
        }
        decide(IntakeStatus.DECLINED, reason, by, now);
    }

    void withdraw(String by, Instant now) {
        decide(IntakeStatus.WITHDRAWN, null, by, now);
    }

    private void decide(IntakeStatus outcome, @Nullable String words, String by, Instant now) {
        requireWaiting();
        status = outcome;
        answer = words;
        decidedBy = by;
        decidedAt = now;
    }

    /** Notes that whoever asked has seen the answer. */
    void answerRead() {
        answerRead = status != IntakeStatus.WAITING;
    }

    /** @throws IntakeAlreadyDecided if it has its answer */
    void requireWaiting() {
        if (status != IntakeStatus.WAITING) {
            throw new IntakeAlreadyDecided(code, status);
        }
    }

    IntakeDraft draft() {
        return new IntakeDraft(toolName, vendorName, purpose, dataSubjects, phi, facilityId, place, wantedBy, link);
    }

    Subject subject() {
        return new Subject("intake", id, code, toolName);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    IntakeStatus status() {
        return status;
    }

    UUID requester() {
        return requester;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    UUID systemId() {
        return systemId;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
