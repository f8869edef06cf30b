package org.plumbline.scoring.leakage;

import java.util.Arrays;

/**
 * How well a model remembers a planted secret: log₂|R| − log₂ rank, with the rank of the secret among reference secrets
 * that were never shown to it (N. Carlini and others, USENIX Security 2019). At rank 1 the secret can be extracted.
 */
public final class CanaryExposure {

    private CanaryExposure() {}

    /**
     * From a rank.
     *
     * @param rank 1 for the most likely, up to one more than there are references
     */
    public static double of(long rank, long references) {
        if (references < 2 || rank < 1 || rank > references + 1) {
            throw new IllegalArgumentException("a rank lies between 1 and " + (references + 1) + ", not at " + rank);
        }
        return log2(references) - log2(rank);
    }

    /** From losses or perplexities, where lower means more familiar: one more than the references that are lower. */
    public static double of(double secret, double[] references) {
        long lower = Arrays.stream(references).filter(each -> each < secret).count();
        return of(lower + 1, references.length);
    }

    /** The share of the largest possible exposure, 0 to 1. */
    public static double share(double exposure, long references) {
        return Math.clamp(exposure / log2(references), 0, 1);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
