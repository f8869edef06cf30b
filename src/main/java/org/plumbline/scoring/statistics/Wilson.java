package org.plumbline.scoring.statistics;

/** Interval of a proportion. E. B. Wilson, J. Am. Stat. Assoc. 1927;22:209–212. */
public final class Wilson {

    private Wilson() {}

    /**
     * The 95 % score interval. It touches 0 or 1 exactly where nothing or everything was hit.
     *
     * @throws IllegalArgumentException if the proportion is empty
     */
    public static Interval of(Proportion proportion) {
        return of(proportion.hits(), proportion.of(), Normal.Z95);
    }

    static Interval of(long hits, long of, double z) {
        if (of == 0) {
            throw new IllegalArgumentException("an empty proportion has no interval");
        }
        double n = of;
        double p = hits / n;
        double z2 = z * z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double low = hits == 0 ? 0 : Math.max(0, centre - half);
        double high = hits == of ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }
}
