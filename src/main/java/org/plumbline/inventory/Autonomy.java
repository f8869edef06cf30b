package org.plumbline.inventory;

/** How far it goes without a person. */
public enum Autonomy {
    /** Shows information; a person draws the conclusion. */
    INFORMS,
    /** Proposes a course; a person decides. */
    RECOMMENDS,
    /** Acts, and a person confirms or reviews each action. */
    ACTS_WITH_REVIEW,
    /** Acts without a person. */
    ACTS_ALONE
}
