package org.plumbline.scoring.bias;

/**
 * A metric with what is tolerated of it.
 *
 * @param tolerance for a difference, how far behind the reference a group may lie, 0 to 1; for a ratio, the smallest
 *     acceptable ratio, above 0 to 1, whose inverse bounds it where higher is worse
 * @param safety whether a breach endangers patients
 */
public record Criterion(RateMetric metric, Disparity disparity, Worse worse, double tolerance, boolean safety) {

    public Criterion {
        boolean inRange =
                disparity == Disparity.DIFFERENCE ? tolerance >= 0 && tolerance <= 1 : tolerance > 0 && tolerance <= 1;
        if (!inRange) {
            throw new IllegalArgumentException("a tolerance lies between 0 and 1, not at " + tolerance);
        }
    }

    public Criterion withTolerance(double other) {
        return new Criterion(metric, disparity, worse, other, safety);
    }
}
