package org.plumbline.scoring.register;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Normal;
import org.plumbline.scoring.statistics.Philox;

/** What one event costs, in a currency. */
public sealed interface Severity {

    /** The most one event costs here; more than any hospital could pay, and small enough to add up exactly. */
    double MOST = 1e12;

    /** The same each time. */
    record Fixed(double loss) implements Severity {

        public Fixed {
            if (!(loss >= 0 && loss <= MOST)) {
                throw new IllegalArgumentException("a loss lies between 0 and " + MOST + ", not at " + loss);
            }
        }

        @Override
        public double mean() {
            return loss;
        }

        @Override
        public double sample(Philox random) {
            return loss;
        }
    }

    /**
     * Lognormal.
     *
     * @param mu mean of the logarithm
     * @param sigma standard deviation of the logarithm, 0 or more
     * @param cap the most that is paid; null for no limit but {@link #MOST}
     */
    record Lognormal(double mu, double sigma, @Nullable Double cap) implements Severity {

        /** The quantile of a two-sided 90 % interval. */
        private static final double Z90 = Normal.quantile(0.95);

        public Lognormal {
            if (!Double.isFinite(mu) || !(sigma >= 0) || sigma > 10) {
                throw new IllegalArgumentException("a lognormal loss needs a finite mu and a sigma of 0 to 10");
            }
            if (cap != null && !(cap > 0 && cap <= MOST)) {
                throw new IllegalArgumentException("a cap lies between 0 and " + MOST + ", not at " + cap);
            }
        }

        /**
         * From a 90 % interval: μ = (ln p05 + ln p95)/2, σ = ln(p95/p05)/(2 · 1.6449).
         *
         * @param p05 above 0
         * @param p95 at least {@code p05}
         */
        public static Lognormal ofInterval(double p05, double p95, @Nullable Double cap) {
            if (!(p05 > 0 && p95 >= p05 && p95 <= MOST)) {
                throw new IllegalArgumentException("an interval rises from above 0, not " + p05 + " to " + p95);
            }
            return new Lognormal((Math.log(p05) + Math.log(p95)) / 2, Math.log(p95 / p05) / (2 * Z90), cap);
        }

        public double median() {
            return Math.min(Math.exp(mu), most());
        }

        /** e^(μ + σ²/2), or the limited expected value where a cap cuts it. */
        @Override
        public double mean() {
            double unlimited = Math.exp(mu + sigma * sigma / 2);
            if (cap == null) {
                return unlimited;
            }
            if (sigma == 0) {
                return Math.min(unlimited, cap);
            }
            double at = (Math.log(cap) - mu) / sigma;
            return unlimited * Normal.cdf(at - sigma) + cap * Normal.survival(at);
        }

        @Override
        public double sample(Philox random) {
            double loss = StrictMath.exp(mu + sigma * NormalQuantile.of(random.nextUnit()));
            return Math.min(loss, most());
        }

        private double most() {
            return cap == null ? MOST : cap;
        }
    }

    /** The expected cost of one event. */
    double mean();

    /** One draw of it. */
    double sample(Philox random);
}
