package org.plumbline.risk;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;

/**
 * What a person enters to rate a risk.
 *
 * @param likelihood null while not assessed
 * @param impact null while not assessed
 * @param rationale why: a rating without its reason cannot be checked
 */
public record RatingDraft(
        Stage stage, @Nullable Level likelihood, @Nullable Level impact, String rationale) {

    public static final int LONGEST_RATIONALE = 4_000;

    public RatingDraft {
        rationale = rationale.strip();
        if (rationale.isEmpty() || rationale.length() > LONGEST_RATIONALE) {
            throw new IllegalArgumentException("rationale must have 1 to " + LONGEST_RATIONALE + " characters");
        }
    }
}
