package org.plumbline.scoring.bias;

/** Whether a denominator carries a comparison; the bounds are policy. */
public enum Adequacy {
    /** Too few: the group is not scored. */
    INSUFFICIENT,
    /** Scored, with the confidence that few cases give. */
    PROVISIONAL,
    ADEQUATE
}
