package org.plumbline.rmf;

import org.jspecify.annotations.Nullable;

/**
 * What counts of one answer.
 *
 * @param reasoned whether the reason for "not applicable" is written down
 */
record Standing(
        AnswerStatus status, boolean reasoned, @Nullable Integer maturity) {

    static final Standing UNTOUCHED = new Standing(AnswerStatus.NOT_STARTED, false, null);

    Coverage coverage() {
        return Coverage.of(status, reasoned, maturity);
    }
}
