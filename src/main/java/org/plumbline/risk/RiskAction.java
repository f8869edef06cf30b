package org.plumbline.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/** A step of a risk's response. */
@Entity
class RiskAction {

    @Id
    private UUID id;

    private String title;
    private @Nullable UUID ownerId;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant doneAt;
    private @Nullable UUID doneBy;

    RiskAction(ActionDraft draft) {
        this.id = Ids.next();
        this.title = draft.title();
        this.ownerId = draft.owner();
        this.dueOn = draft.dueOn();
    }

    protected RiskAction() {}

    void change(ActionDraft draft) {
        title = draft.title();
        ownerId = draft.owner();
        dueOn = draft.dueOn();
    }

    void complete(UUID by, Instant at) {
        doneAt = at;
        doneBy = by;
    }

    void reopen() {
        doneAt = null;
        doneBy = null;
    }

    boolean isOpen() {
        return doneAt == null;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    UUID doneBy() {
        return doneBy;
    }
}
