package org.plumbline.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;

/**
 * Everything about one system.
 *
 * @param version hand it back with a change, so that nobody's change is lost
 * @param draft what people entered
 * @param lifecycleReason why it was suspended or retired
 */
public record SystemDetails(
        UUID id,
        long version,
        String code,
        SystemDraft draft,
        Lifecycle lifecycle,
        @Nullable String lifecycleReason,
        TierAssessment tier,
        @Nullable VendorRef vendor,
        @Nullable PersonRef clinicalOwner,
        @Nullable PersonRef technicalOwner,
        @Nullable PersonRef complianceOwner,
        Instant createdAt,
        Instant changedAt,
        boolean demo) {

    public String name() {
        return draft.name();
    }

    public SystemRef ref() {
        return new SystemRef(id, code, draft.name());
    }
}
