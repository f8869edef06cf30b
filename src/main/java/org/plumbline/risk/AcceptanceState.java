package org.plumbline.risk;

/** Where an acceptance stands. A risk has at most one that waits and one in force. */
public enum AcceptanceState {
    /** Waits for somebody who holds the right and did neither ask for it nor rate the risk. */
    REQUESTED,
    IN_FORCE,
    DECLINED,
    /** Taken back, or overtaken by a higher rating or by closure. */
    WITHDRAWN,
    /** Its last day has passed. */
    EXPIRED,
    /** A later acceptance took its place. */
    RENEWED
}
