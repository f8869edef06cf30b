package org.plumbline.scoring.bias;

import org.plumbline.scoring.Level;

/**
 * From how many excess adverse decisions a year on an impact has a level.
 *
 * @param atLeast 0 or more
 */
public record ImpactStep(double atLeast, Level level) {}
