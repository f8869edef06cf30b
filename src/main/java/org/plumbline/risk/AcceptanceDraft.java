package org.plumbline.risk;

import java.time.LocalDate;

/**
 * A request to accept what is left of a risk.
 *
 * @param until the last day on which the acceptance holds
 */
public record AcceptanceDraft(String reason, LocalDate until) {

    public static final int LONGEST_REASON = 4_000;

    public AcceptanceDraft {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason must have 1 to " + LONGEST_REASON + " characters");
        }
    }
}
