package org.plumbline.scoring.statistics;

import org.plumbline.scoring.statistics.Measured.Why;

/**
 * Adds up what an AUROC and its variance need, in one pass over blocks of equal scores from the lowest to the highest.
 * DeLong's components are fractions of integer counts, so nothing is lost on the way.
 */
public final class RankSums {

    private final long positives;
    private final long negatives;
    private long positivesBelow;
    private long negativesBelow;
    private double wins;
    private double squaresOfPositives;
    private double squaresOfNegatives;

    /**
     * Starts an area.
     *
     * @param positives all positive cases that will come
     * @param negatives all negative cases that will come
     */
    public RankSums(long positives, long negatives) {
        this.positives = positives;
        this.negatives = negatives;
    }

    /** Takes the cases with one and the same score, higher than all before. */
    public void block(long positivesHere, long negativesHere) {
        double beaten = negativesBelow + negativesHere / 2.0;
        double beating = positives - positivesBelow - positivesHere / 2.0;
        wins += positivesHere * beaten;
        squaresOfPositives += positivesHere * beaten * beaten;
        squaresOfNegatives += negativesHere * beating * beating;
        positivesBelow += positivesHere;
        negativesBelow += negativesHere;
    }

    /** Positive–negative pairs that the positive case wins, ties counted half. */
    public double wins() {
        return wins;
    }

    /** Why there is no area, if there is none. */
    public Measured area() {
        if (positives == 0) {
            return Measured.undefined(Why.NO_POSITIVES);
        }
        return negatives == 0 ? Measured.undefined(Why.NO_NEGATIVES) : Measured.of(auroc().area());
    }

    /**
     * The area with its error.
     *
     * @throws IllegalStateException if a class is empty or not all cases have come
     */
    public Auroc auroc() {
        if (positives == 0 || negatives == 0 || positivesBelow != positives || negativesBelow != negatives) {
            throw new IllegalStateException("an area needs both classes, and all their cases");
        }
        double area = wins / positives / negatives;
        double ofPositives = variance(squaresOfPositives / negatives / negatives, area, positives);
        double ofNegatives = variance(squaresOfNegatives / positives / positives, area, negatives);
        return new Auroc(area, Math.sqrt(ofPositives + ofNegatives), positives, negatives);
    }

    /** Sample variance of the components over their number. */
    private static double variance(double sumOfSquares, double mean, long count) {
        return count < 2 ? 0 : Math.max(0, sumOfSquares - count * mean * mean) / (count - 1.0) / count;
    }
}
