package org.plumbline.scoring.leakage;

/** How much the model says in an answer, from the least to everything. Only the highest counts. */
public enum Granularity {
    LABEL("the label alone"),
    TOP_K("the k most likely labels"),
    CONFIDENCE("a confidence"),
    FULL_VECTOR("the probability of every label"),
    LOGITS_OR_EMBEDDINGS("logits or embeddings"),
    GRADIENTS("gradients"),
    WEIGHTS("its weights");

    private final String words;

    Granularity(String words) {
        this.words = words;
    }

    /** What the server of a federation sees: gradients, unless they are summed up before it can look. */
    public Granularity inFederation(boolean aggregatedSecurely) {
        return aggregatedSecurely || compareTo(GRADIENTS) > 0 ? this : GRADIENTS;
    }

    public String words() {
        return words;
    }
}
