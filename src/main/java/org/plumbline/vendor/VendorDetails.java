package org.plumbline.vendor;

import java.time.Instant;
import java.util.UUID;

/** Everything about one vendor. */
public record VendorDetails(
        UUID id, long version, String code, VendorDraft draft, Instant createdAt, Instant changedAt, boolean demo) {

    public VendorRef ref() {
        return new VendorRef(id, code, draft.name());
    }
}
