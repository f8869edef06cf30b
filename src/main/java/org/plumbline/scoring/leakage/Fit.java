package org.plumbline.scoring.leakage;

/** Accuracy on the training data and on data that the model never saw, by the same metric, 0 to 1. */
public record Fit(double trainAccuracy, double testAccuracy) {

    public Fit {
        boolean rates = trainAccuracy >= 0 && trainAccuracy <= 1 && testAccuracy >= 0 && testAccuracy <= 1;
        if (!rates) {
            throw new IllegalArgumentException("an accuracy lies between 0 and 1");
        }
    }

    double gap() {
        return Math.max(0, AttackRates.gapAdvantage(trainAccuracy, testAccuracy));
    }
}
