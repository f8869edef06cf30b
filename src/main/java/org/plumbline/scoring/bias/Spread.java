package org.plumbline.scoring.bias;

import java.util.List;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;

/**
 * How far apart the groups lie by a metric, as Fairlearn reports it: largest minus smallest, smallest over largest.
 * Groups without a value stay out of both. With several groups the difference is biased upward and says little by
 * itself: five equal groups of 100 with a rate of 0.8 differ by 0.093 on average.
 */
public record Spread(Measured difference, Measured ratio) {

    public static Spread of(RateMetric metric, List<Group> groups) {
        return of(groups.stream().map(group -> metric.rate(group.counts())).toList());
    }

    /** The spread of any values. */
    public static Spread of(List<Measured> values) {
        var known = values.stream()
                .flatMapToDouble(value -> value.optional().stream())
                .toArray();
        if (known.length == 0) {
            var first = values.isEmpty() ? Measured.undefined(Why.NOBODY) : values.getFirst();
            return new Spread(first, first);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : known) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        var ratio = high == 0 ? Measured.undefined(Why.EVERY_RATE_IS_ZERO) : Measured.of(low / high);
        return new Spread(Measured.of(high - low), ratio);
    }

    /** Equalized odds: the larger difference and the smaller ratio of true and false positive rates. */
    public static Spread ofEqualizedOdds(List<Group> groups) {
        var tpr = of(RateMetric.TPR, groups);
        var fpr = of(RateMetric.FPR, groups);
        return new Spread(worse(tpr.difference, fpr.difference, true), worse(tpr.ratio, fpr.ratio, false));
    }

    private static Measured worse(Measured first, Measured second, boolean larger) {
        if (!(first instanceof Measured.Known(double one))) {
            return first;
        }
        return second.map(two -> larger ? Math.max(one, two) : Math.min(one, two));
    }
}
