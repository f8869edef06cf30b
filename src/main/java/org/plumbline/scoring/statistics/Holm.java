package org.plumbline.scoring.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction of many tests at once: S. Holm, Scand. J. Stat. 1979;6:65–70. */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted p values in the order of the given ones.
     *
     * @param p each between 0 and 1
     */
    public static double[] adjust(double[] p) {
        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> p[index]))
                .toList();
        var adjusted = new double[p.length];
        double running = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int index = order.get(rank);
            running = Math.max(running, Math.min(1, (p.length - rank) * p[index]));
            adjusted[index] = running;
        }
        return adjusted;
    }

    /** Whether none of the adjusted values is below the level. */
    public static boolean nothingBelow(double level, double[] adjusted) {
        return Arrays.stream(adjusted).noneMatch(p -> p < level);
    }
}
