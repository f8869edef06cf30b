package org.plumbline.scoring.bias;

/** In which direction of a rate a group is worse off. */
public enum Worse {
    LOWER,
    HIGHER;

    public Worse opposite() {
        return this == LOWER ? HIGHER : LOWER;
    }
}
