package org.plumbline.scoring.register;

import java.util.ArrayDeque;
import org.plumbline.scoring.statistics.Philox;

/**
 * Draws from a Beta distribution with a single peak, exactly: strips of equal width, each with a rectangle above the
 * density and one below it. A point under the lower one is taken at once; the density itself is asked for one point in
 * fifty (rejection with a squeeze, L. Devroye, Non-Uniform Random Variate Generation, 1986, chapters II.3 and VIII.2).
 * Strips are chosen by the alias method (M. D. Vose, IEEE Trans. Softw. Eng. 1991;17:972–975).
 */
final class BetaStrips {

    private static final int STRIPS = 256;
    private static final int STRIP_BITS = 8;
    private static final double TO_UNIT = 0x1.0p-53;

    private final double alpha;
    private final double beta;
    private final double[] above = new double[STRIPS];
    private final double[] below = new double[STRIPS];
    private final double[] keep = new double[STRIPS];
    private final int[] alias = new int[STRIPS];

    /**
     * Prepares the strips.
     *
     * @param alpha 1 or more
     * @param beta 1 or more, not both 1
     */
    BetaStrips(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        double mode = (alpha - 1) / (alpha + beta - 2);
        double total = 0;
        for (int strip = 0; strip < STRIPS; strip++) {
            double left = density((double) strip / STRIPS);
            double right = density((strip + 1.0) / STRIPS);
            boolean hasPeak = mode * STRIPS >= strip && mode * STRIPS <= strip + 1;
            below[strip] = Math.min(left, right);
            above[strip] = hasPeak ? density(mode) : Math.max(left, right);
            total += above[strip];
        }
        alias(total);
    }

    double sample(Philox random) {
        while (true) {
            long bits = random.nextLong();
            int strip = (int) (bits >>> (Long.SIZE - STRIP_BITS));
            if ((bits << STRIP_BITS >>> 11) * TO_UNIT >= keep[strip]) {
                strip = alias[strip];
            }
            double x = (strip + random.nextUnit()) / STRIPS;
            double y = random.nextUnit() * above[strip];
            if (y < below[strip] || y < density(x)) {
                return x;
            }
        }
    }

    /** Up to a factor. */
    private double density(double x) {
        return StrictMath.pow(x, alpha - 1) * StrictMath.pow(1 - x, beta - 1);
    }

    private void alias(double total) {
        var small = new ArrayDeque<Integer>();
        var large = new ArrayDeque<Integer>();
        for (int strip = 0; strip < STRIPS; strip++) {
            keep[strip] = above[strip] * STRIPS / total;
            alias[strip] = strip;
            (keep[strip] < 1 ? small : large).add(strip);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).add(more);
        }
        small.forEach(strip -> keep[strip] = 1); // what rounding left over
        large.forEach(strip -> keep[strip] = 1);
    }
}
