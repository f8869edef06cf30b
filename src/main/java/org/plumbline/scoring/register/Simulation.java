package org.plumbline.scoring.register;

import org.plumbline.scoring.statistics.Philox;

/**
 * How years are simulated.
 *
 * @param trials how many years, 1 to 10 million
 * @param seed the same seed gives the same years
 * @param threads how many threads share the work; the result does not depend on it
 */
public record Simulation(int trials, long seed, int threads) {

    /** As many as settle the third digit of a 95th percentile. */
    public static final int USUAL_TRIALS = 100_000;

    /** Enough for a first look. */
    public static final int PREVIEW_TRIALS = 10_000;

    private static final int MOST_TRIALS = 10_000_000;

    public Simulation {
        if (trials < 1 || trials > MOST_TRIALS || threads < 1) {
            throw new IllegalArgumentException("1 to " + MOST_TRIALS + " years are simulated, on a thread or more");
        }
    }

    /** The seed that a version of the register gives. */
    public static long seedOf(String registerVersion) {
        return Philox.streamOf(registerVersion);
    }
}
