package org.plumbline.scoring.statistics;

import org.plumbline.scoring.statistics.Measured.Why;

/**
 * A ratio of two independent proportions with its interval on the logarithmic scale: D. Katz and others, Biometrics
 * 1978;34:469–474. Where a count is zero the interval is that of S. D. Walter, Biometrika 1975;62:371–374, who adds a
 * half to each number, and then the ratio of the counts may have no value while its interval has.
 *
 * @param ratio first over second, from the counts
 * @param interval 95 %
 * @param adjusted whether a half was added to each number for the interval
 */
public record RateRatio(Measured ratio, Interval interval, boolean adjusted) {

    /**
     * The ratio of the rates.
     *
     * @throws IllegalArgumentException if one of them is empty
     */
    public static RateRatio of(Proportion first, Proportion second) {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("an empty proportion has no ratio");
        }
        boolean adjusted = first.hits() == 0 || second.hits() == 0;
        double half = adjusted ? 0.5 : 0;
        double k1 = first.hits() + half;
        double n1 = first.of() + half;
        double k2 = second.hits() + half;
        double n2 = second.of() + half;
        double log = Math.log(k1 / n1) - Math.log(k2 / n2);
        double error = Math.sqrt(Math.max(0, 1 / k1 - 1 / n1 + 1 / k2 - 1 / n2));
        var interval = new Interval(Math.exp(log - Normal.Z95 * error), Math.exp(log + Normal.Z95 * error));
        return new RateRatio(ratio(first, second), interval, adjusted);
    }

    private static Measured ratio(Proportion first, Proportion second) {
        if (second.hits() == 0) {
            return Measured.undefined(Why.RATE_OF_REFERENCE_IS_ZERO);
        }
        // one division of products, which counts of this size leave exact to the last step
        return Measured.of(((double) first.hits() * second.of()) / ((double) second.hits() * first.of()));
    }
}
