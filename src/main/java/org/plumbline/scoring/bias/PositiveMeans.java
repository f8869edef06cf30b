package org.plumbline.scoring.bias;

/** What being selected does for a person. */
public enum PositiveMeans {
    BENEFIT,
    BURDEN
}
