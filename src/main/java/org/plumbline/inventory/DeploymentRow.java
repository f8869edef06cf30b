package org.plumbline.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;

/** A deployment as it is shown, with its place and owner by name. */
public record DeploymentRow(
        UUID id,
        long version,
        UUID system,
        DeploymentDraft draft,
        @Nullable String facilityName,
        @Nullable PersonRef localOwner) {

    /** Facility and unit, as people say it. */
    public String place() {
        if (facilityName == null) {
            return draft.unit() == null ? "" : draft.unit();
        }
        return draft.unit() == null ? facilityName : facilityName + ", " + draft.unit();
    }
}
