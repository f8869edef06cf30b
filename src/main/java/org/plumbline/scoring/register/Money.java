package org.plumbline.scoring.register;

/**
 * Losses as whole millionths of a currency unit. Whole numbers add up to the same sum in any order, which
 * floating-point numbers do not. Sums stop at the largest number, which is more than nine trillion.
 */
final class Money {

    private static final double MILLIONTHS = 1e6;

    private Money() {}

    static long millionths(double loss) {
        return Math.round(loss * MILLIONTHS);
    }

    static double units(double millionths) {
        return millionths / MILLIONTHS;
    }

    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
