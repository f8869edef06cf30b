package org.plumbline.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;

/**
 * One line of the inventory, as lists and exports show it.
 *
 * @param tier the tier that counts; null where it is not assessed
 * @param tierOverridden whether a person set it against the rules
 * @param facilities where it is deployed, by name
 */
public record SystemRow(
        UUID id,
        String code,
        String name,
        Lifecycle lifecycle,
        @Nullable SystemKind kind,
        @Nullable SystemUse use,
        @Nullable Autonomy autonomy,
        @Nullable PhiUse phi,
        @Nullable RiskTier tier,
        boolean tierOverridden,
        @Nullable VendorRef vendor,
        @Nullable String productName,
        @Nullable PersonRef clinicalOwner,
        @Nullable PersonRef technicalOwner,
        @Nullable PersonRef complianceOwner,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String externalId,
        @Nullable LocalDate inUseSince,
        List<String> facilities,
        List<String> tags,
        Instant changedAt) {

    public SystemRef ref() {
        return new SystemRef(id, code, name);
    }
}
