package org.plumbline.scoring.bias.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;

/**
 * Percentile intervals by resampling (B. Efron, Ann. Stat. 1979;7:1–26). Each group is resampled by itself, so that
 * small groups do not vanish, and whole patients are drawn where rows name them, since rows of one patient resemble
 * each other. The draws depend on the seed, the group's name and the number of the resample alone.
 */
public final class Bootstrap {

    /** How often the rows are resampled where nobody says otherwise. */
    public static final int USUAL_RESAMPLES = 2_000;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final List<Stratum> strata;
    private final int resamples;

    private Bootstrap(List<Stratum> strata, int resamples) {
        this.strata = strata;
        this.resamples = resamples;
    }

    /** Prepares the groups of one attribute. */
    public static Bootstrap of(RowSet rows, String attribute, int resamples, long seed) {
        return new Bootstrap(Stratum.of(rows, attribute, seed), resamples);
    }

    /**
     * The interval of each statistic.
     *
     * @param statistics by name
     * @return intervals of the statistics that have a value in at least half of the resamples
     */
    public Map<String, Interval> intervals(Map<String, Function<Resample, Measured>> statistics) {
        var names = List.copyOf(statistics.keySet());
        var functions = names.stream()
                .map(name -> Objects.requireNonNull(statistics.get(name)))
                .toList();
        var values = new double[names.size()][resamples];
        IntStream.range(0, resamples).parallel().forEach(resample -> {
            var drawn = draw(resample);
            for (int i = 0; i < values.length; i++) {
                values[i][resample] = functions
                        .get(i)
                        .apply(drawn)
                        .optional()
                        .orElse(Double.NaN); // sorted to the end, and cut off there
            }
        });
        var intervals = new TreeMap<String, Interval>();
        for (int i = 0; i < values.length; i++) {
            Arrays.sort(values[i]);
            int known = (int) Arrays.stream(values[i])
                    .filter(value -> !Double.isNaN(value))
                    .count();
            if (known >= resamples / 2.0 && known > 0) {
                intervals.put(names.get(i), percentiles(values[i], known));
            }
        }
        return intervals;
    }

    private static Interval percentiles(double[] sorted, int known) {
        int low = Math.max(1, (int) Math.ceil(LOW * known));
        int high = Math.max(1, (int) Math.ceil(HIGH * known));
        return new Interval(sorted[low - 1], sorted[high - 1]);
    }

    private Resample draw(int resample) {
        var drawn = strata.stream().map(stratum -> stratum.draw(resample)).toList();
        return new Resample(
                drawn.stream().map(Stratum.Drawn::group).toList(),
                drawn.stream().map(Stratum.Drawn::auroc).toList(),
                drawn.stream().map(Stratum.Drawn::observedOverExpected).toList());
    }
}
