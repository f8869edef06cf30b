package org.plumbline.scoring.register;

/** Sorts whole numbers of 0 or more in time that grows with their number alone; years of losses come by the million. */
final class RadixSort {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RadixSort() {}

    /** The numbers in order; the given array is left in any. */
    static long[] sorted(long[] numbers) {
        long all = 0;
        for (long number : numbers) {
            all |= number;
        }
        var source = numbers;
        var target = new long[numbers.length];
        for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT_BITS) {
            pass(source, target, shift);
            var sorted = target;
            target = source;
            source = sorted;
        }
        return source;
    }

    private static void pass(long[] source, long[] target, int shift) {
        var starts = new int[DIGITS + 1];
        for (long number : source) {
            starts[digit(number, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (long number : source) {
            target[starts[digit(number, shift)]++] = number;
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & (DIGITS - 1);
    }
}
