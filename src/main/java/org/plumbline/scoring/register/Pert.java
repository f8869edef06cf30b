package org.plumbline.scoring.register;

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
    private static final double LOG_4 = 1.3862943611198906;
    private static final double QUICK = 2.6094379124341003; // 1 + ln 5

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

    double sample(Philox random) {
        return low == high ? low : low + (high - low) * unit(alpha(), beta(), random);
    }

    private static double unit(double alpha, double beta, Philox random) {
        if (alpha <= 1) {
            return 1 - StrictMath.pow(1 - random.nextUnit(), 1 / beta);
        }
        if (beta <= 1) {
            return StrictMath.pow(random.nextUnit(), 1 / alpha);
        }
        return cheng(alpha, beta, random);
    }

    /** Algorithm BB of R. C. H. Cheng, Commun. ACM 1978;21:317–322, for two parameters above 1. */
    private static double cheng(double alpha, double beta, Philox random) {
        double a = Math.min(alpha, beta);
        double b = Math.max(alpha, beta);
        double sum = a + b;
        double scale = Math.sqrt((sum - 2) / (2 * a * b - sum));
        double gamma = a + 1 / scale;
        while (true) {
            double u1 = random.nextUnit();
            double u2 = random.nextUnit();
            double v = scale * StrictMath.log(u1 / (1 - u1));
            double w = a * StrictMath.exp(v);
            double z = u1 * u1 * u2;
            double r = gamma * v - LOG_4;
            double s = a + r - w;
            if (s + QUICK >= 5 * z || isAccepted(s, r, StrictMath.log(z), sum, b + w)) {
                return a == alpha ? w / (b + w) : b / (b + w);
            }
        }
    }

    private static boolean isAccepted(double s, double r, double logZ, double sum, double denominator) {
        return s >= logZ || r + sum * StrictMath.log(sum / denominator) >= logZ;
    }
}
