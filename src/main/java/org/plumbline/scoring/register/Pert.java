package org.plumbline.scoring.register;

import java.util.function.ToDoubleFunction;
import org.plumbline.scoring.statistics.Philox;

/**
 * The PERT distribution: a Beta with α = 1 + 4(m − a)/(b − a) and β = 1 + 4(b − m)/(b − a) between a and b (D. G.
 * Malcolm and others, Oper. Res. 1959;7:646–669).
 *
 * @param low a, finite
 * @param mode m
 * @param high b, finite; may equal {@code low}
 */
public record Pert(double low, double mode, double high) {

    private static final double PEAKEDNESS = 4;

    public Pert {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low <= mode && mode <= high)) {
            throw new IllegalArgumentException(
                    "a three-point estimate rises from low to high, not " + low + ", " + mode + ", " + high);
        }
    }

    public double alpha() {
        return low == high ? 1 : 1 + PEAKEDNESS * (mode - low) / (high - low);
    }

    public double beta() {
        return low == high ? 1 : 1 + PEAKEDNESS * (high - mode) / (high - low);
    }

    public double mean() {
        return (low + PEAKEDNESS * mode + high) / (PEAKEDNESS + 2);
    }

    /** Draws from it. */
    ToDoubleFunction<Philox> sampler() {
        if (low == high) {
            return _ -> low;
        }
        var unit = new BetaStrips(alpha(), beta());
        return random -> low + (high - low) * unit.sample(random);
    }
}
