package org.plumbline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;

/** One line of a list of requests. */
public record IntakeRow(
        UUID id,
        String code,
        String toolName,
        @Nullable String vendorName,
        PhiExpectation phi,
        IntakeStatus status,
        PersonRef requester,
        Instant requestedAt,
        @Nullable LocalDate wantedBy) {}
