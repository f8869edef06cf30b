package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Interval;

/** What a 95 % interval says of a tolerance. Declared from the best to the worst. */
public enum ToleranceStatus {
    /** The whole interval is inside the tolerance. */
    WITHIN,
    /** The tolerance lies in the interval: the evidence cannot tell. */
    INCONCLUSIVE,
    /** The whole interval is beyond the tolerance. */
    BREACH;

    /**
     * Judges the interval of group minus reference, or of group over reference.
     *
     * @param interval of the difference or the ratio, as the criterion asks
     */
    public static ToleranceStatus of(Interval interval, Criterion criterion) {
        return switch (criterion.disparity()) {
            case DIFFERENCE ->
                criterion.worse() == Worse.LOWER
                        ? judge(-interval.high(), -interval.low(), criterion.tolerance())
                        : judge(interval.low(), interval.high(), criterion.tolerance());
            case RATIO ->
                criterion.worse() == Worse.LOWER
                        ? judge(-interval.high(), -interval.low(), -criterion.tolerance())
                        : judge(interval.low(), interval.high(), 1 / criterion.tolerance());
        };
    }

    /** Judges a quantity that is worse the larger it is. */
    private static ToleranceStatus judge(double low, double high, double tolerated) {
        if (high <= tolerated) {
            return WITHIN;
        }
        return low > tolerated ? BREACH : INCONCLUSIVE;
    }

    public ToleranceStatus or(ToleranceStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
