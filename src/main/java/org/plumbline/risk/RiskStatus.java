package org.plumbline.risk;

import java.util.EnumSet;
import java.util.Set;

/** Where a risk stands between identification and closure. */
public enum RiskStatus {
    /** On the register; its current exposure is not assessed. */
    IDENTIFIED,
    /** Its current exposure is known, and nothing is decided yet. */
    ASSESSED,
    /** A response is under way. */
    IN_TREATMENT,
    /** The response is done, and somebody watches what is left. */
    MONITORED,
    /** What is left was accepted until a date by somebody who holds the right. */
    ACCEPTED,
    /** It can no longer happen, or it was no risk. */
    CLOSED;

    /**
     * The moves that a person may make. Two statuses are not on it: a risk is assessed and un-assessed by its rating,
     * and it is accepted only through an acceptance that somebody else decides.
     */
    public Set<RiskStatus> moves() {
        return switch (this) {
            case IDENTIFIED -> EnumSet.of(CLOSED);
            case ASSESSED -> EnumSet.of(IN_TREATMENT, MONITORED, CLOSED);
            case IN_TREATMENT -> EnumSet.of(ASSESSED, MONITORED, CLOSED);
            case MONITORED -> EnumSet.of(ASSESSED, IN_TREATMENT, CLOSED);
            case ACCEPTED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(IDENTIFIED, ASSESSED);
        };
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
