package org.plumbline.inventoryimport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import of the past. */
public record ImportRun(
        UUID id,
        Instant at,
        String person,
        String fileName,
        @Nullable String mappingName,
        ImportCounts counts) {}
