package org.plumbline.scoring.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Normal;

/** The losses of simulated years in order, to be read as a loss exceedance curve. */
public final class LossSample {

    private final long[] sorted;

    private LossSample(long[] sorted) {
        this.sorted = sorted;
    }

    /** Takes losses in millionths; they need no order. */
    static LossSample of(long[] millionths) {
        var sorted = millionths.clone();
        Arrays.sort(sorted);
        return new LossSample(sorted);
    }

    /** Takes the losses of years, which need no order. */
    public static LossSample of(double[] losses) {
        return of(Arrays.stream(losses).mapToLong(Money::millionths).toArray());
    }

    public int trials() {
        return sorted.length;
    }

    /** The mean loss of a year, which estimates the annual loss expectancy. */
    public double mean() {
        double sum = 0;
        for (long loss : sorted) {
            sum += Money.units(loss);
        }
        return sum / sorted.length;
    }

    /** The Monte Carlo error of the mean: standard deviation over √trials. */
    public double standardError() {
        double mean = mean();
        double squares = 0;
        for (long loss : sorted) {
            double off = Money.units(loss) - mean;
            squares += off * off;
        }
        return sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1.0) / sorted.length);
    }

    /** How likely a year costs more than this. */
    public Exceedance exceedance(double loss) {
        double probability = (double) (sorted.length - countUpTo(Money.millionths(loss))) / sorted.length;
        return new Exceedance(loss, probability, Math.sqrt(probability * (1 - probability) / sorted.length));
    }

    /** The order statistic of rank ⌈share · trials⌉. */
    public Percentile percentile(double share) {
        double half = Normal.Z95 * Math.sqrt(sorted.length * share * (1 - share));
        double rank = share * sorted.length;
        return new Percentile(share, atRank(rank), new Interval(atRank(Math.floor(rank - half)), atRank(rank + half)));
    }

    /**
     * The curve at losses that are evenly spaced on a logarithmic axis, from the smallest above zero to the largest.
     */
    public List<Exceedance> curve(int points) {
        int zeros = countUpTo(0);
        if (zeros == sorted.length) {
            return List.of(exceedance(0));
        }
        double low = Math.log(Money.units(sorted[zeros]));
        double high = Math.log(Money.units(sorted[sorted.length - 1]));
        return DoubleStream.iterate(0, i -> i < points, i -> i + 1)
                .mapToObj(i -> exceedance(Math.exp(low + (high - low) * i / Math.max(1, points - 1))))
                .toList();
    }

    private double atRank(double rank) {
        int place = Math.clamp((long) Math.ceil(rank - 1e-9), 1, sorted.length); // 0.95 · 100 is 95, up to rounding
        return Money.units(sorted[place - 1]);
    }

    private int countUpTo(long loss) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= loss) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
