package org.plumbline.inventoryimport;

import java.util.UUID;

/**
 * An import that was done.
 *
 * @param earlier whether it was done before, and nothing now
 */
public record ImportResult(UUID runId, ImportCounts counts, boolean earlier) {}
