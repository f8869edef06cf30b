package org.plumbline.scoring.leakage;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rényi differential privacy at several orders, as accountants report it (I. Mironov, CSF 2017).
 *
 * @param divergenceAt for each order above 1 the bound of the divergence, 0 or more
 */
public record RenyiPrivacy(SortedMap<Double, Double> divergenceAt) {

    /** The conversion is not stable for orders nearer to 1. */
    private static final double LEAST_ORDER = 1.01;

    /** A guarantee and the order that gave it. */
    public record Conversion(double epsilon, double order) {}

    public RenyiPrivacy {
        divergenceAt = new TreeMap<>(divergenceAt);
        divergenceAt.forEach((order, divergence) -> {
            if (!(order > 1) || !(divergence >= 0)) {
                throw new IllegalArgumentException("orders lie above 1 and divergences at 0 or more");
            }
        });
        if (divergenceAt.isEmpty()) {
            throw new IllegalArgumentException("there is no order");
        }
    }

    /**
     * The smallest ε for a δ: ρ + ln(1 − 1/α) − ln(δα)/(α − 1), the least over the orders (C. Canonne, G. Kamath and T.
     * Steinke 2020, proposition 12), and 0 where δ alone covers the divergence.
     */
    public Conversion epsilonAt(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta lies between 0 and 1, not at " + delta);
        }
        Conversion best = null;
        for (var entry : divergenceAt.entrySet()) {
            var conversion = new Conversion(epsilon(entry.getKey(), entry.getValue(), delta), entry.getKey());
            if (best == null || conversion.epsilon < best.epsilon) {
                best = conversion;
            }
        }
        if (best == null || best.epsilon == Double.MAX_VALUE) {
            throw new IllegalArgumentException("no order is far enough from 1");
        }
        return best;
    }

    private static double epsilon(double order, double divergence, double delta) {
        if (delta * delta + Math.expm1(-divergence) > 0) {
            return 0; // delta is at least √(1 − e^−KL)
        }
        if (order <= LEAST_ORDER) {
            return Double.MAX_VALUE;
        }
        return Math.max(0, divergence + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1));
    }
}
