package org.plumbline.rmf;

/** Whose answer it is that counts. */
public enum Origin {
    /** Given where it is asked, or still to be given there. */
    OWN,
    /** The organisation's, which holds for all its systems. */
    INHERITED,
    /** The system's own, in the place of the organisation's. */
    OVERRIDE
}
