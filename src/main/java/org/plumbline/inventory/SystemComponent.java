package org.plumbline.inventory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/** A technical part of an AI system. */
@Entity
class SystemComponent {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID systemId;

    @Enumerated(EnumType.STRING)
    private ComponentKind kind;

    private String name;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private @Nullable Exposure exposure;

    private @Nullable String note;

    SystemComponent(UUID systemId, ComponentDraft draft) {
        this.id = Ids.next();
        this.systemId = systemId;
        this.kind = draft.kind();
        this.name = draft.name();
        change(draft);
    }

    protected SystemComponent() {}

    final void change(ComponentDraft draft) {
        kind = draft.kind();
        name = draft.name();
        description = draft.description();
        exposure = draft.exposure();
        note = draft.note();
    }

    ComponentDraft draft() {
        return new ComponentDraft(kind, name, description, exposure, note);
    }

    ComponentRow row() {
        return new ComponentRow(id, version(), systemId, draft());
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
