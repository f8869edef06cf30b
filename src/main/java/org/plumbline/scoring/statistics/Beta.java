package org.plumbline.scoring.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** What is believed of a rate after counting: Beta(k + ½, n − k + ½), from the prior of H. Jeffreys (1946). */
public final class Beta {

    private final BetaDistribution posterior;

    private Beta(BetaDistribution posterior) {
        this.posterior = posterior;
    }

    public static Beta jeffreys(Proportion counted) {
        return new Beta(BetaDistribution.of(counted.hits() + 0.5, counted.misses() + 0.5));
    }

    /** P(rate ≤ x); 0 below 0 and 1 above 1. */
    public double atMost(double x) {
        return posterior.cumulativeProbability(Math.clamp(x, 0, 1));
    }

    /** P(rate > x). */
    public double above(double x) {
        return posterior.survivalProbability(Math.clamp(x, 0, 1));
    }

    public double quantile(double p) {
        return posterior.inverseCumulativeProbability(p);
    }
}
