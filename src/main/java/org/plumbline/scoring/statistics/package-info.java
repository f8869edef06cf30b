/**
 * Estimates with their uncertainty: proportions, differences, ratios, tests, areas under curves.
 *
 * <p>A quantity without a value is {@link org.plumbline.scoring.statistics.Measured.Undefined} with its reason, never
 * zero and never NaN. Distributions come from Apache Commons Statistics; what is written here are the published
 * formulas on top of them, each with its source.
 */
@NullMarked
package org.plumbline.scoring.statistics;

import org.jspecify.annotations.NullMarked;
