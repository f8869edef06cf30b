package org.plumbline.inventoryimport;

import java.util.UUID;

/** An import that was done. */
public record ImportResult(UUID runId, ImportCounts counts) {}
