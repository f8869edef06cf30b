package org.plumbline.risk;

/** Where an acceptance stands. A risk has at most one that waits and one in force. */
public enum AcceptanceState {
    /** Waits for somebody who holds the right and did neither ask for it nor rate the risk. */
    REQUESTED,
    IN_FORCE,
    DECLINED,
    /** Somebody took it back. */
    WITHDRAWN,
    /** A rating above what was asked for or accepted ended it. */
    OVERTAKEN,
    /** It ended when the risk was closed. */
    CLOSED,
    /** Its last day has passed. */
    EXPIRED,
    /** A later acceptance took its place. */
    RENEWED
}
