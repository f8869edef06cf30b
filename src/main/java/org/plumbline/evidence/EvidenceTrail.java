package org.plumbline.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.components.DateText;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail what happened to the evidence of a record; it is part of the record's own story. */
@Component
class EvidenceTrail {

    private static final String PIECE = "evidence.piece";

    private final ApplicationEventPublisher events;

    EvidenceTrail(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param of what changed of the record with it */
    void added(Subject record, Evidence piece, @Nullable Evidence superseded, List<Change> of) {
        var changes = new ArrayList<>(of);
        changes.add(Change.of(PIECE, superseded == null ? null : name(superseded), name(piece)));
        var file = piece.file();
        if (file != null) {
            changes.add(Change.of("evidence.file", null, file.name()));
            changes.add(Change.of("evidence.sha256", null, file.sha256()));
        } else {
            changes.add(Change.of("evidence.reference", null, piece.reference()));
        }
        tell(EventKind.EVIDENCE_ADDED, record, null, changes);
    }

    void described(Subject record, Evidence piece, EvidenceDraft before) {
        var now = piece.draft();
        tell(
                EventKind.EVIDENCE_DESCRIBED,
                record,
                null,
                List.of(
                        Change.of("evidence.code", null, piece.code()),
                        Change.of("evidence.title", before.title(), now.title()),
                        Change.of("evidence.note", before.note(), now.note()),
                        Change.of(
                                "evidence.collected-on",
                                DateText.of(before.collectedOn()),
                                DateText.of(now.collectedOn())),
                        Change.of(
                                "evidence.valid-until",
                                DateText.of(before.validUntil()),
                                DateText.of(now.validUntil()))));
    }

    void withdrawn(Subject record, Evidence piece, String reason, List<Change> of) {
        var changes = new ArrayList<>(of);
        changes.add(Change.of(PIECE, name(piece), null));
        tell(EventKind.EVIDENCE_WITHDRAWN, record, reason, changes);
    }

    void erased(Subject record, Evidence piece, String reason) {
        var file = piece.file();
        tell(
                EventKind.EVIDENCE_ERASED,
                record,
                reason,
                List.of(
                        Change.of("evidence.code", null, piece.code()),
                        Change.of("evidence.file", file == null ? null : file.name(), null),
                        Change.of("evidence.sha256", file == null ? null : file.sha256(), null)));
    }

    void scanned(Subject record, Evidence piece, ScanState before, ScanState now) {
        tell(
                EventKind.EVIDENCE_SCANNED,
                record,
                null,
                List.of(Change.of("evidence.code", null, piece.code()), Change.of("evidence.scan", before, now)));
    }

    private void tell(EventKind kind, Subject record, @Nullable String reason, List<Change> changes) {
        events.publishEvent(Recorded.because(kind, record, reason, changes.toArray(Change[]::new)));
    }

    private static String name(Evidence piece) {
        return piece.code() + " " + piece.draft().title();
    }
}
