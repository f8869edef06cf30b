package org.plumbline.scoring.leakage;

import org.plumbline.scoring.statistics.ClopperPearson;
import org.plumbline.scoring.statistics.Normal;

/**
 * Lower limits of the ratio of two proportions, k₁/n₁ over k₂/n₂, as audits of differential privacy use them. All but
 * the exact one are approximations from K. Aho and R. Bowyer, Methods Ecol. Evol. 2015;6:121–132; they exist here to be
 * compared with other tools. Only {@link #CLOPPER_PEARSON} may refute a claim.
 */
public enum RatioBound {
    KATZ_LOG {
        @Override
        public double lower(double k1, double n1, double k2, double n2, double alpha) {
            if (k1 == 0) {
                return 0;
            }
            boolean all = k1 == n1 && k2 == n2;
            double a = all ? n1 - HALF : k1;
            double b = all ? n2 - HALF : k2 == 0 ? HALF : k2;
            double spread = Math.sqrt((1 - a / n1) / a + (1 - b / n2) / b);
            return a / n1 / (b / n2) * Math.exp(Normal.quantile(alpha) * spread);
        }
    },
    ADJUSTED_LOG {
        @Override
        public double lower(double k1, double n1, double k2, double n2, double alpha) {
            if (k1 == 0 && k2 == 0) {
                return 0;
            }
            boolean all = k1 == n1 && k2 == n2;
            double a = (all ? n1 - HALF : k1) + HALF;
            double b = (all ? n2 - HALF : k2) + HALF;
            double spread = Math.sqrt(1 / a - 1 / (n1 + HALF) + 1 / b - 1 / (n2 + HALF));
            return a / (n1 + HALF) / (b / (n2 + HALF)) * Math.exp(Normal.quantile(alpha) * spread);
        }
    },
    BAILEY {
        @Override
        public double lower(double k1, double n1, double k2, double n2, double alpha) {
            if (k1 == 0) {
                return 0;
            }
            double a = k1 == n1 ? n1 - HALF : k1;
            double b = k2 == 0 ? HALF : k2 == n2 ? n2 - HALF : k2;
            double z = Normal.quantile(alpha);
            double q1 = 1 - a / n1;
            double q2 = 1 - b / n2;
            double spread = Math.sqrt(Math.max(0, q1 / a + q2 / b - z * z * q1 * q2 / (9 * a * b)));
            double cube = (1 + z / 3 * spread) / (1 - z * z * q2 / (9 * b));
            return Math.max(0, a / n1 / (b / n2) * cube * cube * cube);
        }
    },
    INVERSE_SINH {
        @Override
        public double lower(double k1, double n1, double k2, double n2, double alpha) {
            if (k1 == 0) {
                return 0;
            }
            boolean all = k1 == n1 && k2 == n2;
            double z = Normal.quantile(alpha);
            double a = all ? n1 - HALF : k1;
            double b = all ? n2 - HALF : k2 == 0 ? z * z : k2;
            double x = z / 2 * Math.sqrt(Math.max(0, 1 / a - 1 / n1 + 1 / b - 1 / n2));
            double inverse = Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
            return a / b / (n1 / n2) * Math.exp(2 * inverse);
        }
    },
    CLOPPER_PEARSON {
        @Override
        public double lower(double k1, double n1, double k2, double n2, double alpha) {
            double low = ClopperPearson.lower(Math.round(k1), Math.round(n1), alpha / 2);
            double high = ClopperPearson.upper(Math.round(k2), Math.round(n2), alpha / 2);
            return low <= 0 || high >= 1 ? 0 : low / high;
        }
    };

    private static final double HALF = 0.5;

    /**
     * The limit that the true ratio misses with chance alpha.
     *
     * @param alpha between 0 and 0.5
     * @return 0 where nothing can be said
     */
    public abstract double lower(double k1, double n1, double k2, double n2, double alpha);
}
