package org.plumbline.scoring.leakage;

/**
 * What (ε, δ)-differential privacy proves against every attack.
 *
 * @param epsilon 0 or more
 * @param delta 0 to below 1
 */
public record DifferentialPrivacy(double epsilon, double delta) {

    private static final double LAST = Math.nextDown(1.0);

    public DifferentialPrivacy {
        if (!(epsilon >= 0) || epsilon == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("epsilon is a number of 0 or more, not " + epsilon);
        }
        if (!(delta >= 0 && delta < 1)) {
            throw new IllegalArgumentException("delta is at least 0 and below 1, not " + delta);
        }
    }

    /**
     * The highest TPR at an FPR: min(e^ε·FPR + δ, 1 − e^−ε·(1 − δ − FPR)) (L. Wasserman and S. Zhou 2010; P. Kairouz,
     * S. Oh and P. Viswanath 2015).
     */
    public double tprMax(double fpr) {
        double rising = Math.exp(epsilon) * fpr + delta;
        double flattening = 1 - Math.exp(-epsilon) * (1 - delta - fpr);
        return Math.clamp(Math.min(rising, flattening), 0, 1);
    }

    /** The highest TPR − FPR: (e^ε − 1 + 2δ)/(e^ε + 1), reached at FPR = (1 − δ)/(1 + e^ε). */
    public double advantageMax() {
        double power = Math.exp(-epsilon); // the formula divided by e^ε, which may be too large to write down
        return Math.clamp((1 - power + 2 * delta * power) / (1 + power), 0, 1);
    }

    /** The largest area under an attack's ROC curve: δ + (1 − δ)(e^ε + δ)/(1 + e^ε). */
    public double aucMax() {
        double power = Math.exp(-epsilon);
        return Math.clamp(delta + (1 - delta) * (1 + delta * power) / (1 + power), 0, 1);
    }

    /** The largest gain at an FPR. */
    public double gainMax(double fpr) {
        return AttackRates.gain(tprMax(fpr), fpr);
    }

    /** Yeom's bound of the advantage, min(1, e^ε − 1), which is looser (S. Yeom and others, CSF 2018, theorem 1). */
    public double advantageMaxByYeom() {
        return Math.min(1, Math.expm1(epsilon));
    }

    /**
     * The highest chance to reconstruct a record that is guessed with chance κ without the model: the bound on TPR with
     * κ for FPR (B. Balle, G. Cherubin and J. Hayes 2022).
     */
    public double reconstructionMax(double kappa) {
        return tprMax(kappa);
    }

    /**
     * The guarantee for people with up to k records each: (kε, δ(e^{kε} − 1)/(e^ε − 1)) (S. Vadhan 2017, lemma 2.2).
     *
     * @return what still holds; where δ would reach 1, nothing does, and the largest δ below 1 is returned
     */
    public DifferentialPrivacy forRecordsPerPerson(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("a person has one record or more, not " + k);
        }
        double factor = epsilon == 0 ? k : Math.expm1(k * epsilon) / Math.expm1(epsilon);
        double wider = delta == 0 ? 0 : delta * factor;
        return new DifferentialPrivacy(
                Math.min(k * epsilon, Double.MAX_VALUE), Double.isNaN(wider) ? LAST : Math.min(wider, LAST));
    }

    /** The same guarantee where neighbours replace a record instead of adding or removing one. */
    public DifferentialPrivacy replacingOne() {
        return forRecordsPerPerson(2);
    }
}
