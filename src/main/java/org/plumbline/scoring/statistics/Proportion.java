package org.plumbline.scoring.statistics;

import org.plumbline.scoring.statistics.Measured.Why;

/**
 * How many of how many. It is kept as counts and divided last, since a quotient of rounded rates is another number.
 *
 * @param hits 0 to {@code of}
 * @param of 0 to {@link #MOST}
 * @param whenEmpty what it means that {@code of} is zero
 */
public record Proportion(long hits, long of, Why whenEmpty) {

    /** The largest count that is taken; products of two counts and a small factor then fit into a long. */
    public static final long MOST = 1_000_000_000;

    public Proportion {
        if (hits < 0 || of < hits || of > MOST) {
            throw new IllegalArgumentException(
                    "a proportion counts 0 to n of at most " + MOST + ", not " + hits + " of " + of);
        }
    }

    public static Proportion of(long hits, long of) {
        return new Proportion(hits, of, Why.NOBODY);
    }

    public boolean isEmpty() {
        return of == 0;
    }

    public Measured rate() {
        return isEmpty() ? Measured.undefined(whenEmpty) : Measured.of((double) hits / of);
    }

    public long misses() {
        return of - hits;
    }

    /** The rate of what was not hit. */
    public Proportion complement() {
        return new Proportion(of - hits, of, whenEmpty);
    }
}
