package org.plumbline.evidence;

/** Whether a piece of evidence still speaks for its record. */
public enum EvidenceState {
    CURRENT,
    /** A newer piece stands in its place. */
    SUPERSEDED,
    /** Somebody took it back, and said why. */
    WITHDRAWN
}
