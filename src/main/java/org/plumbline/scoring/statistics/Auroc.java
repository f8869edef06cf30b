package org.plumbline.scoring.statistics;

/**
 * Area under a ROC curve: the chance that a positive case has a higher score than a negative one, ties counted half
 * (Mann–Whitney), with its variance by E. R. DeLong and others, Biometrics 1988;44:837–845.
 *
 * @param area 0 to 1
 * @param standardError DeLong's; 0 where one class has a single case or the classes are separate
 * @param positives at least 1
 * @param negatives at least 1
 */
public record Auroc(double area, double standardError, long positives, long negatives) {

    /**
     * The 95 % interval on the logit scale, which stays within 0 and 1. Where the area is 0 or 1 the logit has no
     * value; then it is the interval of a proportion of the smaller class, Wilson's.
     */
    public Interval interval() {
        if (area <= 0 || area >= 1 || standardError == 0) {
            long smaller = Math.min(positives, negatives);
            var wilson = Wilson.of(Math.round(area * smaller), smaller, Normal.Z95);
            return new Interval(Math.min(area, wilson.low()), Math.max(area, wilson.high()));
        }
        double logit = Math.log(area / (1 - area));
        double error = standardError / (area * (1 - area));
        return new Interval(inverseLogit(logit - Normal.Z95 * error), inverseLogit(logit + Normal.Z95 * error));
    }

    private static double inverseLogit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
