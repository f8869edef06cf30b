package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Proportion;
import org.plumbline.scoring.statistics.Wilson;

/**
 * Whether predicted probabilities come true.
 *
 * @param observed cases that are positive by their label
 * @param expected sum of the predicted probabilities
 * @param bins from the lowest probability to the highest, none smaller than the policy's least size if it can be helped
 * @param fit slope and intercept; null where only bins are known
 */
public record Calibration(
        long observed,
        double expected,
        long cases,
        List<CalibrationBin> bins,
        @Nullable Recalibration fit) {

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** From bins alone. Bins with fewer cases than the least are merged with their neighbours. */
    public static Calibration ofBins(List<CalibrationBin> bins, long leastCases) {
        long observed = bins.stream().mapToLong(CalibrationBin::events).sum();
        long cases = bins.stream().mapToLong(CalibrationBin::cases).sum();
        double expected = bins.stream()
                .mapToDouble(bin -> bin.meanPredicted() * bin.cases())
                .sum();
        return new Calibration(observed, expected, cases, merged(bins, leastCases), null);
    }

    /** Joins each bin that is too small with the next, and the last with the one before. */
    public static List<CalibrationBin> merged(List<CalibrationBin> bins, long leastCases) {
        var merged = new ArrayList<CalibrationBin>();
        for (var bin : bins) {
            if (!merged.isEmpty() && merged.getLast().cases() < leastCases) {
                merged.add(merged.removeLast().with(bin));
            } else {
                merged.add(bin);
            }
        }
        if (merged.size() > 1 && merged.getLast().cases() < leastCases) {
            var last = merged.removeLast();
            merged.add(merged.removeLast().with(last));
        }
        return merged;
    }

    /** Calibration in the large: observed over expected; 1 is right, below 1 too high predictions. */
    public Measured observedOverExpected() {
        return expected > 0 ? Measured.of(observed / expected) : Measured.undefined(Why.NOTHING_EXPECTED);
    }

    /** The 95 % interval of observed over expected: Wilson's for the observed share, with the expected one as given. */
    public @Nullable Interval observedOverExpectedInterval() {
        if (expected <= 0) {
            return null;
        }
        var share = Wilson.of(observedShare());
        return new Interval(share.low() * cases / expected, share.high() * cases / expected);
    }

    public Proportion observedShare() {
        return Proportion.of(observed, cases);
    }

    /** Expected calibration error: the mean gap of the bins, weighted by their cases. */
    public Measured expectedCalibrationError() {
        if (cases == 0) {
            return Measured.undefined(Why.NOBODY);
        }
        double sum = 0;
        for (var bin : bins) {
            sum += bin.gap() * bin.cases() / cases;
        }
        return Measured.of(sum);
    }

    /** The largest gap of a bin. */
    public Measured maximumCalibrationError() {
        return bins.isEmpty()
                ? Measured.undefined(Why.NOBODY)
                : Measured.of(
                        bins.stream().mapToDouble(CalibrationBin::gap).max().orElseThrow());
    }
}
