package org.plumbline.scoring.bias;

/** How a group is held against the reference. */
public enum Disparity {
    /** Group minus reference; for error rates, where a ratio depends on which side of the rate one looks at. */
    DIFFERENCE,
    /** Group over reference; for selection and alert rates only. */
    RATIO
}
