package org.plumbline.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/** A piece of evidence. What it is never changes; what is said of it may, while it is current. */
@Entity
@Table(name = "evidence")
class Piece {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String subjectType;
    private UUID subjectId;
    private String subjectCode;
    private @Nullable UUID partOf;
    private String title;
    private @Nullable String note;
    private @Nullable LocalDate collectedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable String reference;
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentType fileType;

    private @Nullable Long sizeBytes;

    @Column(name = "sha256")
    private @Nullable String sha256;

    @Enumerated(EnumType.STRING)
    private @Nullable ScanState scan;

    private @Nullable UUID addedBy;
    private String addedByName;
    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    private @Nullable UUID successor;
    private @Nullable String endedByName;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable Instant erasedAt;

    private Piece(String code, EvidenceOwner owner, EvidenceDraft draft, UUID by, String byName, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.subjectType = owner.type();
        this.subjectId = owner.id();
        this.subjectCode = owner.code();
        this.partOf = owner.partOf();
        this.addedBy = by;
        this.addedByName = byName;
        this.addedAt = now;
        this.state = EvidenceState.CURRENT;
        say(draft);
    }

    protected Piece() {}

    /** Something that is found elsewhere. */
    static Piece at(
            String reference,
            String code,
            EvidenceOwner owner,
            EvidenceDraft draft,
            UUID by,
            String byName,
            Instant now) {
        var piece = new Piece(code, owner, draft, by, byName, now);
        piece.reference = EvidenceDraft.required("reference", reference, EvidenceDraft.LONGEST_REFERENCE);
        return piece;
    }

    /** A file that is kept here. */
    static Piece of(
            ExaminedFile file,
            String code,
            EvidenceOwner owner,
            EvidenceDraft draft,
            UUID by,
            String byName,
            Instant now) {
        var piece = new Piece(code, owner, draft, by, byName, now);
        piece.fileName = file.name();
        piece.fileType = file.type();
        piece.sizeBytes = file.bytes();
        piece.sha256 = file.sha256();
        piece.scan = file.scan();
        return piece;
    }

    /**
     * Says something else of it.
     *
     * @throws NotCurrent if it is over
     */
    void describe(EvidenceDraft draft) {
        requireCurrent();
        say(draft);
    }

    private void say(EvidenceDraft draft) {
        title = draft.title();
        note = draft.note();
        collectedOn = draft.collectedOn();
        validUntil = draft.validUntil();
    }

    /** @throws NotCurrent if it is over already */
    void withdraw(String by, String reason, Instant now) {
        end(EvidenceState.WITHDRAWN, by, now);
        endReason = EvidenceDraft.required("reason", reason, EvidenceDraft.LONGEST_NOTE);
    }

    /** @throws NotCurrent if it is over already */
    void giveWayTo(UUID newer, String by, Instant now) {
        end(EvidenceState.SUPERSEDED, by, now);
        successor = newer;
    }

    private void end(EvidenceState how, String by, Instant now) {
        requireCurrent();
        state = how;
        endedByName = by;
        endedAt = now;
    }

    private void requireCurrent() {
        if (state != EvidenceState.CURRENT) {
            throw new NotCurrent(code);
        }
    }

    /**
     * Notes that its content is gone.
     *
     * @throws StillCurrent if it still speaks for its record
     */
    void erase(Instant now) {
        if (state == EvidenceState.CURRENT) {
            throw new StillCurrent(code);
        }
        erasedAt = now;
    }

    void scanned(ScanState verdict) {
        scan = verdict;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String code() {
        return code;
    }

    EvidenceState state() {
        return state;
    }

    boolean isKept() {
        return fileName != null && erasedAt == null;
    }

    @Nullable
    ScanState scan() {
        return scan;
    }

    EvidenceOwner owner() {
        return new EvidenceOwner(subjectType, subjectId, subjectCode, partOf);
    }

    EvidenceDraft draft() {
        return new EvidenceDraft(title, note, collectedOn, validUntil);
    }

    /** @param scanning whether a scanner is asked here */
    Evidence evidence(boolean scanning) {
        return new Evidence(
                new EvidenceId(id),
                version(),
                code,
                owner(),
                draft(),
                reference,
                document(scanning),
                addedByName,
                addedAt,
                state,
                endedAt == null || endedByName == null
                        ? null
                        : new Evidence.End(endedByName, endedAt, endReason, successor));
    }

    private Evidence.@Nullable Document document(boolean scanning) {
        if (fileName == null || fileType == null || sizeBytes == null || sha256 == null || scan == null) {
            return null;
        }
        boolean shut = scan == ScanState.INFECTED || scan == ScanState.WAITING && scanning;
        return new Evidence.Document(
                fileName, fileType, sizeBytes, sha256, scan, erasedAt != null, erasedAt == null && !shut);
    }
}
