package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Interval;

/**
 * How many more people of a group meet a wrong decision in a year than if the model treated them like the reference:
 * cases a year × share of them to whom the rate applies × gap.
 *
 * @param atPoint at the measured gap, 0 where the group fares better
 * @param atUpperLimit at the worse end of the gap's 95 % interval
 */
public record ExcessDecisions(Comparison comparison, double atPoint, double atUpperLimit) {

    static ExcessDecisions of(CriterionResult result, Counts counts, long casesAYear) {
        var comparison = result.comparison();
        double base = base(comparison.metric(), counts) * casesAYear;
        boolean lower = result.criterion().worse() == Worse.LOWER;
        double point = comparison.difference().optional().orElse(0);
        Interval interval = comparison.differenceInterval();
        double worst = interval == null ? point : lower ? interval.low() : interval.high();
        return new ExcessDecisions(
                comparison, base * Math.max(0, lower ? -point : point), base * Math.max(0, lower ? -worst : worst));
    }

    /** The share of a group's cases that the denominator of a metric counts. */
    private static double base(RateMetric metric, Counts counts) {
        return counts.total() == 0 ? 0 : (double) metric.of(counts).of() / counts.total();
    }
}
