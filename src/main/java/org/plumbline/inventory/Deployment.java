package org.plumbline.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/** An AI system at one place of the organisation. */
@Entity
class Deployment {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID systemId;
    private @Nullable UUID facilityId;
    private @Nullable String unit;

    @Column(name = "system_release")
    private @Nullable String release;

    @Enumerated(EnumType.STRING)
    private DeploymentStatus status;

    private @Nullable LocalDate goLive;
    private @Nullable LocalDate endsOn;

    @Column(name = "local_owner_id")
    private @Nullable UUID localOwner;

    private @Nullable String localValidation;

    Deployment(UUID systemId, DeploymentDraft draft) {
        this.id = Ids.next();
        this.systemId = systemId;
        this.status = draft.status();
        change(draft);
    }

    protected Deployment() {}

    final void change(DeploymentDraft draft) {
        facilityId = draft.facility();
        unit = draft.unit();
        release = draft.release();
        status = draft.status();
        goLive = draft.goLive();
        endsOn = draft.endsOn();
        localOwner = draft.localOwner();
        localValidation = draft.localValidation();
    }

    /** Ends it with the system; a planned one never began and keeps no end. */
    void end(LocalDate today) {
        if (status != DeploymentStatus.PLANNED && (goLive == null || !today.isBefore(goLive))) {
            endsOn = today;
        }
        status = DeploymentStatus.ENDED;
    }

    boolean isOpen() {
        return status != DeploymentStatus.ENDED;
    }

    DeploymentDraft draft() {
        return new DeploymentDraft(facilityId, unit, release, status, goLive, endsOn, localOwner, localValidation);
    }

    UUID id() {
        return id;
    }

    UUID systemId() {
        return systemId;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
