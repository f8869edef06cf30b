package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Normal;

/**
 * The logistic fit of labels on the logit of predicted probabilities (D. R. Cox, Biometrika 1958;45:562–565). A slope
 * of 1 and an intercept of 0 are right; a slope below 1 means predictions that are too extreme.
 */
public record Recalibration(double intercept, double interceptError, double slope, double slopeError) {

    public Interval slopeInterval() {
        return new Interval(slope - Normal.Z95 * slopeError, slope + Normal.Z95 * slopeError);
    }

    public Interval interceptInterval() {
        return new Interval(intercept - Normal.Z95 * interceptError, intercept + Normal.Z95 * interceptError);
    }
}
