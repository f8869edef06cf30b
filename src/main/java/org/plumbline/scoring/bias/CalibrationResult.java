package org.plumbline.scoring.bias;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Beta;

/**
 * Whether a group's predicted probabilities come true well enough.
 *
 * @param probability that the true observed over expected lies outside the tolerated band, 0 to 1; null where the cases
 *     are insufficient
 * @param status null where the cases are insufficient
 */
public record CalibrationResult(
        String attribute,
        String group,
        Calibration calibration,
        Adequacy adequacy,
        @Nullable Double probability,
        @Nullable ToleranceStatus status) {

    static CalibrationResult of(String attribute, String group, Calibration calibration, BiasPolicy policy) {
        var adequacy = policy.adequacyOf(calibration.cases());
        var interval = calibration.observedOverExpectedInterval();
        if (adequacy == Adequacy.INSUFFICIENT || interval == null) {
            return new CalibrationResult(attribute, group, calibration, Adequacy.INSUFFICIENT, null, null);
        }
        // the band of observed over expected, as a band of the observed share
        double predictedShare = calibration.expected() / calibration.cases();
        var believed = Beta.jeffreys(calibration.observedShare());
        double outside = believed.atMost(policy.calibrationLow() * predictedShare)
                + believed.above(policy.calibrationHigh() * predictedShare);
        return new CalibrationResult(
                attribute,
                group,
                calibration,
                adequacy,
                Math.min(1, outside),
                status(interval.low(), interval.high(), policy));
    }

    private static ToleranceStatus status(double low, double high, BiasPolicy policy) {
        if (low >= policy.calibrationLow() && high <= policy.calibrationHigh()) {
            return ToleranceStatus.WITHIN;
        }
        boolean outside = high < policy.calibrationLow() || low > policy.calibrationHigh();
        return outside ? ToleranceStatus.BREACH : ToleranceStatus.INCONCLUSIVE;
    }
}
