package org.plumbline.scoring.statistics;

import java.util.Arrays;

/**
 * Two models scored on the same cases: the difference of their areas with DeLong's covariance (E. R. DeLong and others,
 * Biometrics 1988;44:837–845).
 *
 * @param difference first minus second
 * @param standardError of the difference
 * @param p two-sided; 1 where the components do not vary
 */
public record PairedAurocs(double difference, double standardError, double p) {

    /**
     * Compares two models.
     *
     * @param positive whether each case is positive by its label
     * @param first scores of one model, in the order of the labels
     * @param second scores of the other
     */
    public static PairedAurocs of(boolean[] positive, double[] first, double[] second) {
        var ofFirst = Components.of(positive, first);
        var ofSecond = Components.of(positive, second);
        double difference = ofFirst.area - ofSecond.area;
        double variance = varianceOfDifference(ofFirst.ofPositives, ofSecond.ofPositives)
                + varianceOfDifference(ofFirst.ofNegatives, ofSecond.ofNegatives);
        double error = Math.sqrt(variance);
        double p = error == 0 ? 1 : 2 * Normal.survival(Math.abs(difference) / error);
        return new PairedAurocs(difference, error, p);
    }

    /** The 95 % interval of the difference. */
    public Interval interval() {
        return new Interval(difference - Normal.Z95 * standardError, difference + Normal.Z95 * standardError);
    }

    private static double varianceOfDifference(double[] first, double[] second) {
        int n = first.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += (first[i] - second[i]) / n;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = first[i] - second[i] - mean;
            squares += off * off;
        }
        return n < 2 ? 0 : squares / (n - 1) / n;
    }

    /** For each positive case the share of negatives it beats, and for each negative one the share that beats it. */
    private record Components(double area, double[] ofPositives, double[] ofNegatives) {

        static Components of(boolean[] positive, double[] scores) {
            if (positive.length != scores.length) {
                throw new IllegalArgumentException("each case has one label and one score");
            }
            var positives = select(positive, scores, true);
            var negatives = select(positive, scores, false);
            if (positives.length == 0 || negatives.length == 0) {
                throw new IllegalArgumentException("an area needs both classes");
            }
            var ofPositives = shares(positives, negatives, false);
            var ofNegatives = shares(negatives, positives, true);
            return new Components(Arrays.stream(ofPositives).sum() / ofPositives.length, ofPositives, ofNegatives);
        }

        private static double[] select(boolean[] positive, double[] scores, boolean wanted) {
            var selected = new double[scores.length];
            int count = 0;
            for (int i = 0; i < scores.length; i++) {
                if (positive[i] == wanted) {
                    selected[count++] = scores[i];
                }
            }
            return Arrays.copyOf(selected, count);
        }

        private static double[] shares(double[] cases, double[] others, boolean above) {
            var sorted = others.clone();
            Arrays.sort(sorted);
            return Arrays.stream(cases)
                    .map(score -> {
                        double below = (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2.0;
                        return (above ? sorted.length - below : below) / sorted.length;
                    })
                    .toArray();
        }

        private static int countBelow(double[] sorted, double score, boolean orEqual) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < score || (orEqual && sorted[middle] == score)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
