package org.plumbline.scoring.register;

import java.util.List;

/**
 * What the register shows of a risk in a state.
 *
 * @param annualLossExpectancy exact
 * @param mean of the simulated years
 * @param standardError of the mean
 * @param chanceOfLoss share of the years with any loss
 * @param percentiles P50, P90, P95 and P99
 */
public record LossFigures(
        double annualLossExpectancy,
        double mean,
        double standardError,
        double chanceOfLoss,
        List<Percentile> percentiles) {

    /** The shares of {@code percentiles}. */
    public static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99);

    public LossFigures {
        percentiles = List.copyOf(percentiles);
    }

    static LossFigures of(double annualLossExpectancy, LossSample sample) {
        return new LossFigures(
                annualLossExpectancy,
                sample.mean(),
                sample.standardError(),
                sample.exceedance(0).probability(),
                SHARES.stream().map(sample::percentile).toList());
    }
}
