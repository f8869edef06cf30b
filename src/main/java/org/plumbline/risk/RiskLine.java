package org.plumbline.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;

/** What a list reads of a risk, before ids get their names. */
record RiskLine(
        UUID id,
        long version,
        String code,
        String title,
        String category,
        RiskStatus status,
        int priority,
        @Nullable String priorityReason,
        @Nullable Level inherent,
        @Nullable Level current,
        @Nullable Level target,
        @Nullable ResponseType response,
        @Nullable UUID owner,
        LocalDate reviewOn,
        @Nullable LocalDate nextActionDue,
        @Nullable LocalDate acceptedUntil) {}
