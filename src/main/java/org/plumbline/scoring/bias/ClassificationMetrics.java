package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Measured;

/** What is computed of a single group's four cells besides its plain rates. */
public final class ClassificationMetrics {

    private ClassificationMetrics() {}

    /** The mean of sensitivity and specificity. */
    public static Measured balancedAccuracy(Confusion cells) {
        return RateMetric.TPR.rate(cells).meanWith(RateMetric.TNR.rate(cells));
    }

    /**
     * The false positive rate that prevalence, PPV and FNR imply: p/(1−p) · (1−PPV)/PPV · (1−FNR) (A. Chouldechova, Big
     * Data 2017;5:153–163, eq. 2.6). Rates of one group that break it cannot have come from the same people.
     */
    public static double falsePositiveRateImplied(double prevalence, double ppv, double fnr) {
        return prevalence / (1 - prevalence) * (1 - ppv) / ppv * (1 - fnr);
    }

    /** Whether four stated rates can be those of one group, up to the rounding of the statement. */
    public static boolean areConsistent(double prevalence, double ppv, double fnr, double fpr, double rounding) {
        double low = falsePositiveRateImplied(
                Math.max(0, prevalence - rounding), Math.min(1, ppv + rounding), Math.min(1, fnr + rounding));
        double high = falsePositiveRateImplied(
                Math.min(1 - 1e-12, prevalence + rounding),
                Math.max(1e-12, ppv - rounding),
                Math.max(0, fnr - rounding));
        return low <= fpr + rounding && fpr - rounding <= high;
    }

    /**
     * Generalized entropy of the benefits b = 1 + ŷ − y (T. Speicher and others, KDD 2018). False positives have a
     * benefit of 2, false negatives of 0, the rest of 1.
     *
     * @param alpha 1 gives the Theil index; 2 half the squared coefficient of variation; 0 the mean log deviation
     * @return undefined where every benefit is zero, and for alpha 0 where one of them is
     */
    public static Measured generalizedEntropy(Confusion cells, double alpha) {
        double n = cells.total();
        double mean = (2.0 * cells.fp() + cells.tp() + cells.tn()) / n;
        if (cells.total() == 0) {
            return Measured.undefined(Measured.Why.NOBODY);
        }
        if (mean == 0 || (alpha <= 0 && cells.fn() > 0)) {
            return Measured.undefined(Measured.Why.EVERY_RATE_IS_ZERO);
        }
        double ones = (cells.tp() + cells.tn()) / n * term(1 / mean, alpha);
        double twos = cells.fp() / n * term(2 / mean, alpha);
        double zeros = cells.fn() == 0 ? 0 : cells.fn() / n * term(0, alpha);
        double sum = ones + twos + zeros;
        return Measured.of(alpha == 0 || alpha == 1 ? sum : sum / (alpha * (alpha - 1)));
    }

    /** The Theil index, generalized entropy with alpha 1. */
    public static Measured theil(Confusion cells) {
        return generalizedEntropy(cells, 1);
    }

    /** What one case with this benefit over the mean adds. */
    private static double term(double relative, double alpha) {
        if (alpha == 1) {
            return relative == 0 ? 0 : relative * Math.log(relative);
        }
        return alpha == 0 ? -Math.log(relative) : Math.pow(relative, alpha) - 1;
    }

    /** (Unprivileged − privileged) ÷ all, of the weights of the two: how unequal they are in number. */
    public static double classImbalance(double unprivileged, double privileged) {
        return (unprivileged - privileged) / (unprivileged + privileged);
    }
}
