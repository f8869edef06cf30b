package org.plumbline.scoring.register;

/** What shows that a control works. */
public enum Verification {
    TESTED,
    DOCUMENTED,
    CLAIMED
}
