package org.plumbline.scoring.bias;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Newcombe;
import org.plumbline.scoring.statistics.Proportion;
import org.plumbline.scoring.statistics.RateRatio;
import org.plumbline.scoring.statistics.TwoProportionTest;

/**
 * A group against the reference by one metric. Intervals and test are null where one of the two has no cases.
 *
 * @param attribute what divides people into the groups
 * @param reference name of the reference; everybody else where that is it
 * @param counted the counts of the group
 * @param countedReference the counts of the reference
 */
public record Comparison(
        String attribute,
        String group,
        String reference,
        RateMetric metric,
        Proportion counted,
        Proportion countedReference,
        Measured difference,
        @Nullable Interval differenceInterval,
        Measured ratio,
        @Nullable Interval ratioInterval,
        @Nullable TwoProportionTest test) {

    /** The name of a reference that is everybody else. */
    public static final String EVERYBODY_ELSE = "everybody else";

    static Comparison of(String attribute, Group group, Group reference, RateMetric metric) {
        var counted = metric.of(group.counts());
        var other = metric.of(reference.counts());
        if (counted.isEmpty() || other.isEmpty()) {
            var missing = (counted.isEmpty() ? counted : other).rate();
            return new Comparison(
                    attribute,
                    group.name(),
                    reference.name(),
                    metric,
                    counted,
                    other,
                    missing,
                    null,
                    missing,
                    null,
                    null);
        }
        var ratio = RateRatio.of(counted, other);
        return new Comparison(
                attribute,
                group.name(),
                reference.name(),
                metric,
                counted,
                other,
                counted.rate().minus(other.rate()),
                Newcombe.ofDifference(counted, other),
                ratio.ratio(),
                ratio.interval(),
                TwoProportionTest.of(counted, other));
    }

    /** Whether both sides have cases. */
    public boolean isPossible() {
        return test != null;
    }

    /** The interval that a kind of disparity is judged by. */
    public @Nullable Interval intervalOf(Disparity disparity) {
        return disparity == Disparity.DIFFERENCE ? differenceInterval : ratioInterval;
    }

    /** Why the comparison cannot be made, if it cannot. */
    public @Nullable Why whyNot() {
        return difference instanceof Measured.Undefined(Why why) ? why : null;
    }
}
