package org.plumbline.scoring.leakage;

/** What two rates of an attack mean for the people concerned. */
public final class AttackRates {

    private AttackRates() {}

    /**
     * The attacker's gain (TPR − FPR)/(TPR + FPR): twice the PPV minus one where half of the candidates are members. At
     * few false alarms it says how sure an attacker can be; pure differential privacy bounds it by tanh(ε/2), as it
     * bounds the advantage.
     *
     * @return −1 to 1; 0 where nobody is called a member
     */
    public static double gain(double tpr, double fpr) {
        return tpr + fpr == 0 ? 0 : (tpr - fpr) / (tpr + fpr);
    }

    /** How likely someone who is called a member is one. */
    public static double ppv(double tpr, double fpr, double prior) {
        double hits = prior * tpr;
        double alarms = (1 - prior) * fpr;
        return hits + alarms == 0 ? 0 : hits / (hits + alarms);
    }

    /** The ε that the two rates themselves would need, ln(TPR/FPR), without regard to chance; at least 0. */
    public static double pointEpsilon(double tpr, double fpr) {
        if (tpr <= fpr || tpr == 0) {
            return 0;
        }
        return fpr == 0 ? Double.MAX_VALUE : Math.log(tpr / fpr);
    }

    /** TPR − FPR of an attack whose balanced accuracy is known: 2·accuracy − 1. */
    public static double advantageOfAccuracy(double accuracy) {
        return 2 * accuracy - 1;
    }

    /**
     * The advantage of guessing that whoever the model gets right was a member: the gap of train and test accuracy (S.
     * Yeom and others, CSF 2018, theorem 2 with 0–1 loss). It needs labels only.
     */
    public static double gapAdvantage(double trainAccuracy, double testAccuracy) {
        return trainAccuracy - testAccuracy;
    }

    /** The share of right guesses that an advantage gives where half are members. */
    public static double balancedAccuracy(double advantage) {
        return (1 + advantage) / 2;
    }
}
