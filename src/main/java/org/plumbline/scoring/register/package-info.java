/**
 * The register in numbers: how often, how much, what controls leave of both, and how likely a year exceeds a loss.
 *
 * <p>{@link org.plumbline.scoring.register.Portfolio} simulates many risks and
 * {@link org.plumbline.scoring.register.RiskSimulation} one. Inherent, current and target losses come from the same
 * draws, so the three curves cannot cross, and losses are summed as whole millionths, so threads and order change
 * nothing.
 */
@NullMarked
package org.plumbline.scoring.register;

import org.jspecify.annotations.NullMarked;
