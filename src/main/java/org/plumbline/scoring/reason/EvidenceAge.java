package org.plumbline.scoring.reason;

import java.time.LocalDate;
import java.time.Period;

/**
 * How old a piece of evidence is.
 *
 * @param reviewMonths after how many months it needs to be renewed
 */
public record EvidenceAge(String evidence, LocalDate measuredOn, LocalDate asOf, int reviewMonths) {

    public EvidenceAge {
        if (measuredOn.isAfter(asOf)) {
            throw new IllegalArgumentException(evidence + " was measured on " + measuredOn + ", after " + asOf);
        }
    }

    /** Whole months since it was measured. */
    public int months() {
        return (int) Period.between(measuredOn, asOf).toTotalMonths();
    }

    public boolean isStale() {
        return asOf.isAfter(measuredOn.plusMonths(reviewMonths));
    }
}
