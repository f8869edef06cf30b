package org.plumbline.scoring.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** The quantile of a two-sided 95 % interval, 1.959964. */
    public static final double Z95 = quantile(0.975);

    private Normal() {}

    /** P(Z ≤ z). */
    public static double cdf(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** P(Z > z), exact far into the tail. */
    public static double survival(double z) {
        return STANDARD.survivalProbability(z);
    }

    /** z with P(Z ≤ z) = p. */
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }
}
