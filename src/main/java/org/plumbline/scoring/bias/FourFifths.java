package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Proportion;

/**
 * The rule of thumb of 29 CFR 1607.4(D): adverse where the selection rate of a group is less than four fifths of the
 * reference's. It comes from employment law, and it is decided in integers: 3 of 5 against 3 of 4 is exactly four
 * fifths, which floating-point numbers call less.
 *
 * @param ratio of the selection rates
 * @param adverse less than four fifths; false where the ratio is undefined
 * @param oneFlipReverses whether one selection more in the group and one less in the reference would turn which of them
 *     is selected more often; then no inference is drawn from it (Uniform Guidelines, questions and answers 21)
 */
public record FourFifths(Measured ratio, boolean adverse, boolean oneFlipReverses) {

    private static final long FOUR = 4;
    private static final long FIVE = 5;

    public static FourFifths of(Proportion group, Proportion reference) {
        if (group.isEmpty() || reference.isEmpty()) {
            return new FourFifths(Measured.undefined(Why.NOBODY), false, false);
        }
        // counts go to 1e9, so a product times five stays below 2^63
        long ofGroup = group.hits() * reference.of();
        long ofReference = reference.hits() * group.of();
        var ratio = reference.hits() == 0
                ? Measured.undefined(Why.RATE_OF_REFERENCE_IS_ZERO)
                : Measured.of((double) ofGroup / ofReference);
        return new FourFifths(
                ratio, FIVE * ofGroup < FOUR * ofReference, flips(group, reference, ofGroup, ofReference));
    }

    private static boolean flips(Proportion group, Proportion reference, long ofGroup, long ofReference) {
        if (ofGroup >= ofReference || reference.hits() == 0) {
            return false;
        }
        return (group.hits() + 1) * reference.of() > (reference.hits() - 1) * group.of();
    }

    /**
     * Whether a ratio lies within 4/5 and 5/4, both included, decided in integers. This is the band of Aequitas for a
     * threshold of 0.8.
     */
    public static boolean isWithinBand(Proportion group, Proportion reference) {
        long ofGroup = group.hits() * reference.of();
        long ofReference = reference.hits() * group.of();
        return FIVE * ofGroup >= FOUR * ofReference && FOUR * ofGroup <= FIVE * ofReference;
    }
}
