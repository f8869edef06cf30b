package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Wilson;

/**
 * Everything that a group's counts say by themselves.
 *
 * @param rates each rate with its interval
 * @param generalizedEntropy with alpha 2
 * @param demographicDisparity the group's share of those turned down minus its share of those accepted
 * @param conditionalDisparity the same within strata; null where none were counted
 */
public record GroupMetrics(
        String group,
        boolean unknown,
        Counts counts,
        List<Rate> rates,
        Measured balancedAccuracy,
        Measured generalizedEntropy,
        Measured theil,
        Measured demographicDisparity,
        @Nullable Measured conditionalDisparity) {

    /**
     * A rate.
     *
     * @param interval Wilson's; null where the rate has no value
     */
    public record Rate(
            RateMetric metric, Measured value, @Nullable Interval interval) {}

    /**
     * Of each group.
     *
     * @param strata the groups within strata of a clinical covariate; empty where none were counted
     */
    public static List<GroupMetrics> of(Groups groups, List<List<Group>> strata) {
        var metrics = new ArrayList<GroupMetrics>();
        for (var group : groups.all()) {
            var conditional = strata.isEmpty() ? null : DemographicDisparity.conditional(group.name(), strata);
            metrics.add(of(group, DemographicDisparity.of(group, groups.all()), conditional));
        }
        return metrics;
    }

    private static GroupMetrics of(Group group, Measured disparity, @Nullable Measured conditional) {
        var rates = new ArrayList<Rate>();
        for (var metric : RateMetric.values()) {
            var counted = metric.of(group.counts());
            rates.add(new Rate(metric, counted.rate(), counted.isEmpty() ? null : Wilson.of(counted)));
        }
        return switch (group.counts()) {
            case Confusion cells ->
                new GroupMetrics(
                        group.name(),
                        group.unknown(),
                        cells,
                        rates,
                        ClassificationMetrics.balancedAccuracy(cells),
                        ClassificationMetrics.generalizedEntropy(cells, 2),
                        ClassificationMetrics.theil(cells),
                        disparity,
                        conditional);
            case Selection selection -> {
                var none = Measured.undefined(Measured.Why.NO_LABELS);
                yield new GroupMetrics(
                        group.name(), group.unknown(), selection, rates, none, none, none, disparity, conditional);
            }
        };
    }
}
