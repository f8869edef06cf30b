package org.plumbline.rmf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;

/**
 * The answer that counts for one outcome, as lists and exports show it.
 *
 * @param maturity 0 to 4, null while not rated
 * @param reason why it is not applicable, null with any other status
 * @param evidence how many pieces of evidence it has
 */
public record Answer(
        String subcategory,
        Origin origin,
        AnswerStatus status,
        @Nullable Integer maturity,
        @Nullable PersonRef owner,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        int evidence) {

    static Answer untouched(String subcategory, Origin origin) {
        return new Answer(subcategory, origin, AnswerStatus.NOT_STARTED, null, null, null, null, 0);
    }

    Answer from(Origin other) {
        return new Answer(subcategory, other, status, maturity, owner, dueOn, reason, evidence);
    }

    Standing standing() {
        return new Standing(status, reason != null, maturity);
    }

    /** Whether work on it is late: a due date has passed and the outcome is neither reached nor out of scope. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && !status.covers() && status != AnswerStatus.NOT_APPLICABLE;
    }
}
