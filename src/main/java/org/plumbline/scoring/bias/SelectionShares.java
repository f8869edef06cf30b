package org.plumbline.scoring.bias;

/** What shares of the selected say about rates, where only shares were published. */
public final class SelectionShares {

    private SelectionShares() {}

    /**
     * The ratio of the selection rates of a group and the reference, from the group's share of all who were selected.
     * In the program that Z. Obermeyer and others examined (Science 2019;366:447–453) it is 1.59, which four fifths
     * would pass, although the group was under-served by need.
     *
     * @param share of the selected who belong to the group, between 0 and 1
     */
    public static double rateRatio(double share, long group, long reference) {
        if (!(share > 0 && share < 1) || group <= 0 || reference <= 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1, and both groups have members");
        }
        return share / (1 - share) * reference / group;
    }
}
