package org.plumbline.scoring.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether two proportions differ by more than chance: the pooled z test without correction where each expected cell of
 * the 2×2 table has 5 or more, else Fisher's exact test, two-sided as the sum of the tables that are no more likely
 * than the observed one.
 *
 * @param z standard errors between the two; null for Fisher's test
 * @param p between 0 and 1
 */
public record TwoProportionTest(Kind kind, @Nullable Double z, double p) {

    public enum Kind {
        POOLED_Z,
        FISHER_EXACT
    }

    private static final long ENOUGH_EXPECTED = 5;
    /** Tables as likely as the observed one, up to rounding, belong to its tail. */
    private static final double AS_LIKELY = 1 + 1e-7;

    public static TwoProportionTest of(Proportion first, Proportion second) {
        return expectsEnough(first, second) ? pooledZ(first, second) : fisher(first, second);
    }

    static TwoProportionTest pooledZ(Proportion first, Proportion second) {
        double n1 = first.of();
        double n2 = second.of();
        double pooled = (first.hits() + second.hits()) / (n1 + n2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        double z = error == 0 ? 0 : (first.hits() / n1 - second.hits() / n2) / error;
        return new TwoProportionTest(Kind.POOLED_Z, z, Math.min(1, 2 * Normal.survival(Math.abs(z))));
    }

    static TwoProportionTest fisher(Proportion first, Proportion second) {
        int total = Math.toIntExact(first.of() + second.of());
        int hits = Math.toIntExact(first.hits() + second.hits());
        if (total == 0) {
            return new TwoProportionTest(Kind.FISHER_EXACT, null, 1);
        }
        var tables = HypergeometricDistribution.of(total, hits, Math.toIntExact(first.of()));
        double observed = tables.probability(Math.toIntExact(first.hits())) * AS_LIKELY;
        double p = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double probability = tables.probability(k);
            if (probability <= observed) {
                p += probability;
            }
        }
        return new TwoProportionTest(Kind.FISHER_EXACT, null, Math.min(1, p));
    }

    private static boolean expectsEnough(Proportion first, Proportion second) {
        long hits = first.hits() + second.hits();
        long misses = first.misses() + second.misses();
        long smaller = Math.min(first.of(), second.of());
        return Math.min(hits, misses) * (double) smaller >= (double) ENOUGH_EXPECTED * (first.of() + second.of());
    }
}
