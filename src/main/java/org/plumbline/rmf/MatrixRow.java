package org.plumbline.rmf;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.RiskTier;

/**
 * One line of the coverage matrix.
 *
 * @param tier null where it is not assessed
 */
public record MatrixRow(
        UUID systemId,
        String code,
        String name,
        Lifecycle lifecycle,
        @Nullable RiskTier tier,
        CoverageByCategory coverage) {}
