package org.plumbline.scoring.bias.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.Recalibration;

/** Fits labels on the logit of the predicted probability, one fit per group, by Newton's method. */
final class RecalibrationFit {

    /** Probabilities of 0 and 1 have no logit; they count as one in a million from it. */
    private static final double NEAREST = 1e-6;

    private static final int MOST_STEPS = 50;
    private static final double CONVERGED = 1e-10;
    private static final double DIVERGED = 1e3;

    private final double[] intercepts;
    private final double[] slopes;
    private final boolean[] done;
    private final boolean[] failed;
    private final double[][] sums;

    private RecalibrationFit(int groups) {
        intercepts = new double[groups];
        slopes = new double[groups];
        done = new boolean[groups];
        failed = new boolean[groups];
        sums = new double[groups][5];
        Arrays.fill(slopes, 1);
    }

    /** The fit of each group; null where there is none with finite numbers. */
    static @Nullable Recalibration[] of(RowSet rows, RowSet.AttributeColumn attribute, double[] logits) {
        var fit = new RecalibrationFit(attribute.names().size());
        for (int step = 0; step < MOST_STEPS && !fit.isDone(); step++) {
            fit.accumulate(rows, attribute, logits);
            fit.move();
        }
        return fit.results();
    }

    static double[] logits(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> Math.clamp(score, NEAREST, 1 - NEAREST))
                .map(score -> Math.log(score / (1 - score)))
                .toArray();
    }

    /** Gradient and information at the present point. */
    private void accumulate(RowSet rows, RowSet.AttributeColumn attribute, double[] logits) {
        for (var sum : sums) {
            Arrays.fill(sum, 0);
        }
        for (int row = 0; row < logits.length; row++) {
            int group = attribute.groupOf(row);
            if (!done[group]) {
                double x = logits[row];
                double p = 1 / (1 + Math.exp(-(intercepts[group] + slopes[group] * x)));
                double residual = (rows.isPositive(row) ? 1 : 0) - p;
                double weight = p * (1 - p);
                var sum = sums[group];
                sum[0] += residual;
                sum[1] += residual * x;
                sum[2] += weight;
                sum[3] += weight * x;
                sum[4] += weight * x * x;
            }
        }
    }

    private void move() {
        for (int group = 0; group < sums.length; group++) {
            if (!done[group]) {
                var sum = sums[group];
                double determinant = sum[2] * sum[4] - sum[3] * sum[3];
                double intercept = (sum[4] * sum[0] - sum[3] * sum[1]) / determinant;
                double slope = (sum[2] * sum[1] - sum[3] * sum[0]) / determinant;
                intercepts[group] += intercept;
                slopes[group] += slope;
                failed[group] = !(determinant > 1e-9 * sum[2] * sum[4])
                        || !(Math.abs(intercepts[group]) < DIVERGED)
                        || !(Math.abs(slopes[group]) < DIVERGED);
                done[group] = failed[group] || Math.abs(intercept) + Math.abs(slope) < CONVERGED;
            }
        }
    }

    private boolean isDone() {
        for (boolean each : done) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Recalibration[] results() {
        var results = new @Nullable Recalibration[sums.length];
        for (int group = 0; group < sums.length; group++) {
            if (done[group] && !failed[group]) {
                var sum = sums[group];
                double determinant = sum[2] * sum[4] - sum[3] * sum[3];
                results[group] = new Recalibration(
                        intercepts[group],
                        Math.sqrt(sum[4] / determinant),
                        slopes[group],
                        Math.sqrt(sum[2] / determinant));
            }
        }
        return results;
    }
}
