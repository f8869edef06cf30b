package org.plumbline.scoring.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Normal;

/** The losses of simulated years in order, to be read as a loss exceedance curve. */
public final class LossSample {

    private final int trials;
    private final long[] losses; // above zero, in order

    private LossSample(int trials, long[] losses) {
        this.trials = trials;
        this.losses = losses;
    }

    /** Takes losses in millionths; they need no order. */
    static LossSample of(long[] millionths) {
        var losses = new long[millionths.length];
        int count = 0;
        for (long loss : millionths) {
            if (loss > 0) {
                losses[count++] = loss;
            }
        }
        return new LossSample(millionths.length, RadixSort.sorted(Arrays.copyOf(losses, count)));
    }

    /**
     * Takes the losses of years, which need no order.
     *
     * @param losses one or more, each 0 or more
     */
    public static LossSample of(double[] losses) {
        return of(Arrays.stream(losses).mapToLong(Money::millionths).toArray());
    }

    public int trials() {
        return trials;
    }

    /** The mean loss of a year, which estimates the annual loss expectancy. */
    public double mean() {
        double sum = 0;
        for (long loss : losses) {
            sum += loss;
        }
        return Money.units(sum) / trials;
    }

    /** The Monte Carlo error of the mean: standard deviation over √trials. */
    public double standardError() {
        double mean = Money.millionths(mean());
        double squares = mean * mean * (trials - losses.length);
        for (long loss : losses) {
            squares += (loss - mean) * (loss - mean);
        }
        return trials < 2 ? 0 : Money.units(Math.sqrt(squares / (trials - 1.0) / trials));
    }

    /** How likely a year costs more than this. */
    public Exceedance exceedance(double loss) {
        double probability = (double) countAbove(Money.millionths(loss)) / trials;
        return new Exceedance(loss, probability, Math.sqrt(probability * (1 - probability) / trials));
    }

    /** The order statistic of rank ⌈share · trials⌉. */
    public Percentile percentile(double share) {
        double half = Normal.Z95 * Math.sqrt(trials * share * (1 - share));
        double rank = share * trials;
        return new Percentile(share, atRank(rank), new Interval(atRank(Math.floor(rank - half)), atRank(rank + half)));
    }

    /**
     * The curve at losses that are evenly spaced on a logarithmic axis, from the smallest above zero to the largest.
     */
    public List<Exceedance> curve(int points) {
        if (losses.length == 0) {
            return List.of(exceedance(0));
        }
        double low = Math.log(Money.units(losses[0]));
        double high = Math.log(Money.units(losses[losses.length - 1]));
        return IntStream.range(0, points)
                .mapToObj(i -> exceedance(Math.exp(low + (high - low) * i / Math.max(1, points - 1))))
                .toList();
    }

    private double atRank(double rank) {
        int place = Math.clamp((long) Math.ceil(rank - 1e-9), 1, trials); // 0.95 · 100 is 95, up to rounding
        int among = place - 1 - (trials - losses.length);
        return among < 0 ? 0 : Money.units(losses[among]);
    }

    private int countAbove(long loss) {
        int low = 0;
        int high = losses.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (losses[middle] <= loss) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return losses.length - low;
    }
}
