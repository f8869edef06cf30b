package org.plumbline.scoring.statistics;

/**
 * Interval of a difference of two independent proportions: method 10 of R. G. Newcombe, Stat. Med. 1998;17:873–890,
 * which joins the two Wilson intervals.
 */
public final class Newcombe {

    private Newcombe() {}

    /** The 95 % interval of first minus second. */
    public static Interval ofDifference(Proportion first, Proportion second) {
        double p1 = (double) first.hits() / first.of();
        double p2 = (double) second.hits() / second.of();
        var limits1 = Wilson.of(first);
        var limits2 = Wilson.of(second);
        double difference = p1 - p2;
        double below = Math.hypot(p1 - limits1.low(), limits2.high() - p2);
        double above = Math.hypot(limits1.high() - p1, p2 - limits2.low());
        return new Interval(Math.max(-1, difference - below), Math.min(1, difference + above));
    }
}
