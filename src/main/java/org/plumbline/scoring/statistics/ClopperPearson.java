package org.plumbline.scoring.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Exact limits of a proportion. C. J. Clopper and E. S. Pearson, Biometrika 1934;26:404–413. */
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * The lower limit that is missed with at most the given probability.
     *
     * @param alpha one-sided, between 0 and 1
     */
    public static double lower(long hits, long of, double alpha) {
        return hits == 0 ? 0 : BetaDistribution.of(hits, of - hits + 1.0).inverseCumulativeProbability(alpha);
    }

    /** The upper limit that is missed with at most the given probability. */
    public static double upper(long hits, long of, double alpha) {
        return hits == of ? 1 : BetaDistribution.of(hits + 1.0, of - hits).inverseSurvivalProbability(alpha);
    }

    /** The two-sided 95 % interval. */
    public static Interval of(Proportion proportion) {
        return new Interval(
                lower(proportion.hits(), proportion.of(), 0.025), upper(proportion.hits(), proportion.of(), 0.025));
    }
}
