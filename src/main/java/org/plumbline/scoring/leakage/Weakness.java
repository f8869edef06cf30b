package org.plumbline.scoring.leakage;

/** What in the structure of a model makes leakage likely, besides what it answers. */
public enum Weakness {
    INSTANCE_BASED("the model keeps training cases (nearest neighbours, kernel support vectors, retrieval over notes)"),
    SMALL_CLASS("its smallest class has few people"),
    RARE_DISEASE("rare diseases or quasi-identifiers are among its inputs"),
    UNRESOLVED_DUPLICATES("duplicates in the training data are not resolved"),
    MORE_PARAMETERS_THAN_RECORDS("it has more parameters than training records"),
    GENERATIVE_UNTESTED(
            "it is generative, was tuned on patient text, and neither deduplicated nor tested with canaries");

    private final String words;

    Weakness(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
