package org.plumbline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDetails;
import org.plumbline.inventory.SystemRow;

/** An AI system with all that people entered. */
record SystemInFull(
        @JsonUnwrapped SystemLine line,
        @Nullable String lifecycleReason,
        @Nullable String purpose,
        @Nullable String intendedUse,
        @Nullable String outOfScopeUse,
        @Nullable Boolean patientCareDecisionSupport,
        Set<ProtectedInput> protectedInputs,
        Set<PhiClass> phiClasses,
        @Nullable Boolean highImpact,
        @Nullable FdaStatus fdaStatus,
        @Nullable String fdaIdentifier,
        @Nullable Sourcing sourcing,
        @Nullable String contact,
        @Nullable String outputs,
        @Nullable String dataDescription,
        @Nullable String notes,
        Instant createdAt) {

    static SystemInFull of(SystemRow row, SystemDetails system) {
        var entered = system.draft();
        return new SystemInFull(
                SystemLine.of(row),
                system.lifecycleReason(),
                entered.purpose(),
                entered.intendedUse(),
                entered.outOfScopeUse(),
                entered.patientCareDecisionSupport(),
                entered.protectedInputs(),
                entered.phiClasses(),
                entered.highImpact(),
                entered.fdaStatus(),
                entered.fdaIdentifier(),
                entered.sourcing(),
                entered.contact(),
                entered.outputs(),
                entered.dataDescription(),
                entered.notes(),
                system.createdAt());
    }
}
