/**
 * Algorithmic bias from counts: rates per group, how groups compare, how likely a true disparity exceeds what is
 * tolerated, and how much harm that would do in a year.
 *
 * <p>{@link org.plumbline.scoring.bias.BiasScoring} is the way in. Counts come in as
 * {@link org.plumbline.scoring.bias.Groups}, typed, or summed from rows in the package {@code rows}.
 */
@NullMarked
package org.plumbline.scoring.bias;

import org.jspecify.annotations.NullMarked;
