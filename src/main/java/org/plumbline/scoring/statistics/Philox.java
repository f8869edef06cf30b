package org.plumbline.scoring.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.plumbline.shared.Digests;

/**
 * Random numbers by counter instead of by state: the numbers of a place are a function of the place alone, so neither
 * threads nor order nor what else is drawn changes them. Philox4x64 with 10 rounds (J. K. Salmon and others, SC 2011),
 * with the key and the counter of the Random123 library, whose known answers it is tested against.
 *
 * <p>One object walks through the draws of one place at a time and is used by one thread.
 */
public final class Philox {

    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;
    private static final int ROUNDS = 10;
    private static final double TO_UNIT = 0x1.0p-53;

    private final long key0;
    private final long key1;
    private long trial;
    private long lane;
    private long block;
    private int used;
    private long out0;
    private long out1;
    private long out2;
    private long out3;

    /**
     * Opens the numbers of a key.
     *
     * @param seed the run
     * @param stream what the numbers are for, such as {@link #streamOf a risk}
     */
    public Philox(long seed, long stream) {
        key0 = seed;
        key1 = stream;
    }

    /** A number for a name, as seed or stream: the low 64 bits of the name's SHA-256. */
    public static long streamOf(String name) {
        var digest = Digests.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong(digest.length - Long.BYTES);
    }

    /** Goes to the first draw of a place. */
    public void moveTo(long nextTrial, long nextLane) {
        trial = nextTrial;
        lane = nextLane;
        block = 0;
        used = 4;
    }

    /** The next 64 random bits of the place. */
    public long nextLong() {
        if (used == 4) {
            generate(trial, block++, lane, 0);
            used = 0;
        }
        return switch (used++) {
            case 0 -> out0;
            case 1 -> out1;
            case 2 -> out2;
            default -> out3;
        };
    }

    /** Uniform in the open interval of 0 and 1: an odd multiple of 2⁻⁵⁴, so that no logarithm of it is infinite. */
    public double nextUnit() {
        return ((nextLong() >>> 11) + 0.5) * TO_UNIT;
    }

    /** Uniform from 0 to below the bound; the bias is below 2⁻³². */
    public int nextBelow(int bound) {
        return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
    }

    /** The four words at a counter; visible for its known answers. */
    long[] at(long counter0, long counter1, long counter2, long counter3) {
        generate(counter0, counter1, counter2, counter3);
        return new long[] {out0, out1, out2, out3};
    }

    private void generate(long counter0, long counter1, long counter2, long counter3) {
        long c0 = counter0;
        long c1 = counter1;
        long c2 = counter2;
        long c3 = counter3;
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, c0);
            long low0 = MULTIPLIER_0 * c0;
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, c2);
            long low1 = MULTIPLIER_1 * c2;
            c0 = high1 ^ c1 ^ k0;
            c1 = low1;
            c2 = high0 ^ c3 ^ k1;
            c3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out0 = c0;
        out1 = c1;
        out2 = c2;
        out3 = c3;
    }
}
