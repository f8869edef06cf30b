package org.plumbline.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRow;
import org.plumbline.inventory.SystemUse;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;

/** An AI system, as the list gives it; what its fields mean is said in the OpenAPI document. */
record SystemLine(
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
        @Nullable String product,
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

    static SystemLine of(SystemRow row) {
        return new SystemLine(
                row.id(),
                row.code(),
                row.name(),
                row.lifecycle(),
                row.kind(),
                row.use(),
                row.autonomy(),
                row.phi(),
                row.tier(),
                row.tierOverridden(),
                row.vendor(),
                row.productName(),
                row.clinicalOwner(),
                row.technicalOwner(),
                row.complianceOwner(),
                row.organisation(),
                row.unit(),
                row.externalId(),
                row.inUseSince(),
                row.facilities(),
                row.tags(),
                row.changedAt());
    }
}
