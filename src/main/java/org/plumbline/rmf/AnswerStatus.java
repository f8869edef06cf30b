package org.plumbline.rmf;

/** How far one outcome is reached. The words people read are those of the catalogue's maturity scale. */
public enum AnswerStatus {
    NOT_STARTED,
    IN_PROGRESS,
    /** The owner states that the practice works. */
    IN_PLACE,
    /** Somebody else has looked at the evidence and agrees with the owner. */
    VERIFIED,
    /** Does not concern this system or organisation, for a reason that is written down. */
    NOT_APPLICABLE;

    /** Whether the outcome counts as reached. */
    public boolean covers() {
        return this == IN_PLACE || this == VERIFIED;
    }
}
