package org.plumbline.scoring.leakage;

import org.plumbline.scoring.statistics.Normal;

/**
 * What μ-Gaussian differential privacy proves (J. Dong, A. Roth and W. Su, J. R. Stat. Soc. B 2022). A Gaussian
 * mechanism with noise σ has μ = 1/σ. Its bounds are much tighter than those of the (ε, δ) that it converts to.
 *
 * @param mu above 0
 */
public record GaussianPrivacy(double mu) {

    private static final double HIGHEST_EPSILON = 1_000;

    public GaussianPrivacy {
        if (!(mu > 0) || mu > 40) {
            throw new IllegalArgumentException("mu lies above 0 and up to 40, not at " + mu);
        }
    }

    /** Φ(Φ⁻¹(FPR) + μ). */
    public double tprMax(double fpr) {
        if (fpr <= 0 || fpr >= 1) {
            return Math.clamp(fpr, 0, 1);
        }
        return Normal.cdf(Normal.quantile(fpr) + mu);
    }

    /** 2Φ(μ/2) − 1. */
    public double advantageMax() {
        return 2 * Normal.cdf(mu / 2) - 1;
    }

    /** Φ(μ/√2). */
    public double aucMax() {
        return Normal.cdf(mu / Math.sqrt(2));
    }

    public double gainMax(double fpr) {
        return AttackRates.gain(tprMax(fpr), fpr);
    }

    /** The guarantee for people with up to k records each. */
    public GaussianPrivacy forRecordsPerPerson(int k) {
        return new GaussianPrivacy(Math.min(40, k * mu));
    }

    /** The smallest ε for a δ: the root of δ(ε) = Φ(−ε/μ + μ/2) − e^ε Φ(−ε/μ − μ/2), by bisection. */
    public double epsilonAt(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta lies between 0 and 1, not at " + delta);
        }
        double low = 0;
        double high = HIGHEST_EPSILON;
        if (deltaAt(low) <= delta) {
            return 0;
        }
        for (int step = 0; step < 200 && high - low > 1e-13 * high; step++) {
            double middle = (low + high) / 2;
            if (deltaAt(middle) > delta) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    double deltaAt(double epsilon) {
        double second = Normal.cdf(-epsilon / mu - mu / 2);
        return Normal.cdf(-epsilon / mu + mu / 2) - (second == 0 ? 0 : Math.exp(epsilon + Math.log(second)));
    }
}
