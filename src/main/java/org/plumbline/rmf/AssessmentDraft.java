package org.plumbline.rmf;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers to an outcome. Verification is no part of it: that is an act of somebody else,
 * {@link RmfAssessments#verify}.
 *
 * @param maturity 0 to 4, null while not rated
 * @param notApplicableReason why the outcome is out of scope; needed with {@link AnswerStatus#NOT_APPLICABLE}, and
 *     dropped with any other status
 * @param overrideReason why the system departs from the organisation's answer; needed where there is one to depart from
 */
public record AssessmentDraft(
        AnswerStatus status,
        @Nullable Integer maturity,
        @Nullable UUID owner,
        @Nullable LocalDate dueOn,
        String notes,
        String notApplicableReason,
        String overrideReason) {

    public static final int HIGHEST_MATURITY = 4;
    public static final int LONGEST_NOTES = 10_000;
    public static final int LONGEST_REASON = 4_000;

    public AssessmentDraft {
        if (status == AnswerStatus.VERIFIED) {
            throw new IllegalArgumentException("an answer is verified by somebody else, not entered as verified");
        }
        if (maturity != null && (maturity < 0 || maturity > HIGHEST_MATURITY)) {
            throw new IllegalArgumentException("maturity must be 0 to " + HIGHEST_MATURITY + " but is " + maturity);
        }
        notes = fit(notes, LONGEST_NOTES);
        notApplicableReason = status == AnswerStatus.NOT_APPLICABLE ? fit(notApplicableReason, LONGEST_REASON) : "";
        overrideReason = fit(overrideReason, LONGEST_REASON);
        maturity = status == AnswerStatus.NOT_APPLICABLE ? null : maturity;
    }

    /** An answer with a status and nothing else. */
    public static AssessmentDraft of(AnswerStatus status) {
        return new AssessmentDraft(status, null, null, null, "", "", "");
    }

    public AssessmentDraft withStatus(AnswerStatus other) {
        return new AssessmentDraft(other, maturity, owner, dueOn, notes, notApplicableReason, overrideReason);
    }

    public AssessmentDraft withMaturity(@Nullable Integer other) {
        return new AssessmentDraft(status, other, owner, dueOn, notes, notApplicableReason, overrideReason);
    }

    public AssessmentDraft withOwner(@Nullable UUID other) {
        return new AssessmentDraft(status, maturity, other, dueOn, notes, notApplicableReason, overrideReason);
    }

    public AssessmentDraft dueOn(@Nullable LocalDate other) {
        return new AssessmentDraft(status, maturity, owner, other, notes, notApplicableReason, overrideReason);
    }

    public AssessmentDraft withNotes(String other) {
        return new AssessmentDraft(status, maturity, owner, dueOn, other, notApplicableReason, overrideReason);
    }

    /** Out of scope, for a reason. */
    public AssessmentDraft notApplicableBecause(String reason) {
        return new AssessmentDraft(AnswerStatus.NOT_APPLICABLE, null, owner, dueOn, notes, reason, overrideReason);
    }

    /** Departs from the organisation's answer, for a reason. */
    public AssessmentDraft overridingBecause(String reason) {
        return new AssessmentDraft(status, maturity, owner, dueOn, notes, notApplicableReason, reason);
    }

    private static String fit(String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException("a text is longer than " + longest + " characters");
        }
        return stripped;
    }
}
