package org.plumbline.scoring.bias;

import java.util.function.DoubleUnaryOperator;
import org.plumbline.scoring.statistics.Beta;
import org.plumbline.scoring.statistics.Proportion;

/**
 * How likely it is, after what was counted, that a group's true disparity exceeds the tolerance. The two rates are
 * believed independently (Jeffreys); the probability is the integral over the quantiles u of the reference's rate of
 * the chance that the group's rate lies beyond the limit which that rate sets.
 */
public final class DisparityPosterior {

    private DisparityPosterior() {}

    /** Between 0 and 1. Empty proportions are believed to be anything. */
    public static double of(Proportion group, Proportion reference, Criterion criterion) {
        return of(group, ReferenceRate.of(reference), criterion);
    }

    static double of(Proportion group, ReferenceRate reference, Criterion criterion) {
        var believed = Beta.jeffreys(group);
        var limit = limit(criterion);
        double p = reference.mean(rate -> {
            double bound = limit.applyAsDouble(rate);
            return criterion.worse() == Worse.LOWER ? believed.atMost(bound) : believed.above(bound);
        });
        return Math.clamp(p, 0, 1);
    }

    private static DoubleUnaryOperator limit(Criterion criterion) {
        double tolerance = criterion.tolerance();
        boolean lower = criterion.worse() == Worse.LOWER;
        return switch (criterion.disparity()) {
            case DIFFERENCE -> lower ? rate -> rate - tolerance : rate -> rate + tolerance;
            case RATIO -> lower ? rate -> rate * tolerance : rate -> rate / tolerance;
        };
    }
}
