package org.plumbline.inventory;

/** The parts of an AI system that can be attacked, fail or leak on their own. */
public enum ComponentKind {
    /** Where data from several sources is brought together and kept. */
    DATA_AGGREGATION,
    /** Where the model answers requests. */
    INFERENCE_ENDPOINT,
    /** Where models are trained, tested and released. */
    MLOPS_PIPELINE
}
