package org.plumbline.scoring;

import java.util.Comparator;
import java.util.List;

/**
 * The level of a percentage (NIST SP 800-30 Rev. 1, tables G-2, G-4, H-3 and I-3). The bands are whole percentages; a
 * value between two bands belongs to the nearer one, and half-way to the upper one.
 */
public final class LevelBands {

    /** The lowest and the highest whole percentage of a level. */
    public record Band(Level level, int low, int high) {}

    private final List<Band> bands;

    private LevelBands(List<Band> bands) {
        this.bands = bands;
    }

    /**
     * Takes the bands of a scale.
     *
     * @throws IllegalArgumentException unless each level has one band and together they cover 0 to 100 without gap or
     *     overlap, the lower level below the higher
     */
    public static LevelBands of(List<Band> bands) {
        var sorted = bands.stream().sorted(Comparator.comparingInt(Band::low)).toList();
        if (!sorted.stream().map(Band::level).toList().equals(List.of(Level.values()))) {
            throw new IllegalArgumentException("the bands must rise through the five levels but are " + sorted);
        }
        int next = 0;
        for (Band band : sorted) {
            if (band.low() != next || band.high() < band.low()) {
                throw new IllegalArgumentException("the bands must cover 0 to 100 without gap but are " + sorted);
            }
            next = band.high() + 1;
        }
        if (next != 101) {
            throw new IllegalArgumentException("the bands must end at 100 but are " + sorted);
        }
        return new LevelBands(sorted);
    }

    /** The lowest percentage of a level; values half-way between two bands belong to the upper one. */
    public double lowestOf(Level level) {
        return Math.max(0, bandOf(level).low() - 0.5);
    }

    /** The band of a level, in whole percentages. */
    public Band bandOf(Level level) {
        return bands.get(level.ordinal());
    }

    /**
     * The level of a percentage.
     *
     * @throws IllegalArgumentException if it is not between 0 and 100
     */
    public Level levelOf(double percent) {
        if (!(percent >= 0 && percent <= 100)) { // also refuses NaN
            throw new IllegalArgumentException("a percentage lies between 0 and 100, not at " + percent);
        }
        return bands.stream()
                .filter(band -> percent < band.high() + 0.5)
                .findFirst()
                .orElseThrow()
                .level();
    }
}
