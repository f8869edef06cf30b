package org.plumbline.rmf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.shared.Ids;
import org.springframework.data.domain.Persistable;

/** Evidence of one answer. It is added and taken away, never changed. */
@Entity
@Table(name = "assessment_evidence")
class EvidenceLink implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID assessmentId;
    private String title;
    private String reference;
    private String addedBy;
    private Instant addedAt;

    @Transient
    private boolean fresh;

    EvidenceLink(UUID assessmentId, EvidenceDraft draft, String by, Instant now) {
        this.id = Ids.next();
        this.assessmentId = assessmentId;
        this.title = draft.title();
        this.reference = draft.reference();
        this.addedBy = by;
        this.addedAt = now;
        this.fresh = true;
    }

    protected EvidenceLink() {}

    @Override
    public UUID getId() {
        return id;
    }

    /** Links have no version to tell a new one by. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    void stored() {
        fresh = false;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    Evidence evidence() {
        return new Evidence(id, title, reference, addedBy, addedAt);
    }
}
