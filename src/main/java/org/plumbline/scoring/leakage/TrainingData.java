package org.plumbline.scoring.leakage;

/**
 * Whom the model learned from.
 *
 * @param patients how many, 0 or more
 * @param sensitive whether categories with special protection are among it, such as 42 CFR Part 2, HIV, psychotherapy
 *     notes, genomics, reproductive health
 */
public record TrainingData(long patients, boolean sensitive, Deidentification deidentification) {

    public TrainingData {
        if (patients < 0) {
            throw new IllegalArgumentException("a number of patients is not negative");
        }
    }
}
