package org.plumbline.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.PersonRef;

/**
 * Everything about one request.
 *
 * @param system the system that came of it, or that it joined
 * @param answer what governance wrote to the person who asked
 */
public record IntakeDetails(
        UUID id,
        long version,
        String code,
        IntakeDraft draft,
        @Nullable String facilityName,
        IntakeStatus status,
        PersonRef requester,
        Instant requestedAt,
        @Nullable SystemRef system,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
