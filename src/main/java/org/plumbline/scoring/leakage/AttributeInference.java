package org.plumbline.scoring.leakage;

/**
 * How well a hidden attribute is guessed, each 0 to 1.
 *
 * @param withModel for members, with the model's help
 * @param baseline without the model, by imputation; below 1
 * @param nonMembers for people the model never saw, with its help
 */
public record AttributeInference(double withModel, double baseline, double nonMembers) {

    public AttributeInference {
        requireRate(withModel);
        requireRate(baseline);
        requireRate(nonMembers);
        if (baseline == 1) {
            throw new IllegalArgumentException("a baseline that is always right leaves nothing to infer");
        }
    }

    /** What the model adds to what anyone can guess: (with − baseline)/(1 − baseline), at least 0. */
    public double lift() {
        return Math.max(0, (withModel - baseline) / (1 - baseline));
    }

    /** What membership adds: how much better members are guessed than others, at least 0. */
    public double memberAdvantage() {
        return Math.max(0, withModel - nonMembers);
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("an accuracy lies between 0 and 1, not at " + rate);
        }
    }
}
