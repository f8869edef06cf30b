package org.plumbline.scoring.bias.rows;

import java.util.function.IntToLongFunction;

/** Orders rows by a whole number, taken as unsigned, without moving them. Equal numbers keep the order of the rows. */
final class RadixOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RadixOrder() {}

    /** By score. Numbers from 0 on have the order of their bits, so this is exact. */
    static int[] byScore(double[] scores) {
        return of(scores.length, row -> Double.doubleToRawLongBits(scores[row]));
    }

    /** The rows from the lowest key to the highest. */
    static int[] of(int size, IntToLongFunction key) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        var spare = new int[size];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if (pass(key, order, spare, shift)) {
                var sorted = spare;
                spare = order;
                order = sorted;
            }
        }
        return order;
    }

    /** Sorts by one digit into the target; false, with nothing done, where all rows share the digit. */
    private static boolean pass(IntToLongFunction key, int[] source, int[] target, int shift) {
        var starts = new int[DIGITS + 1];
        for (int row : source) {
            starts[digit(key, row, shift) + 1]++;
        }
        if (source.length == 0 || starts[digit(key, source[0], shift) + 1] == source.length) {
            return false;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (int row : source) {
            target[starts[digit(key, row, shift)]++] = row;
        }
        return true;
    }

    private static int digit(IntToLongFunction key, int row, int shift) {
        return (int) (key.applyAsLong(row) >>> shift) & (DIGITS - 1);
    }
}
