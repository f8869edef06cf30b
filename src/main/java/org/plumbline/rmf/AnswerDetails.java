package org.plumbline.rmf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Evidence;
import org.plumbline.security.PersonRef;

/**
 * Everything about one answer.
 *
 * @param version hand it back with a change, so that nobody's change is lost; {@link #NOT_STORED} while nobody has
 *     answered here
 * @param draft what was entered; where the answer is inherited, what an override starts from
 * @param organisation the organisation's answer to the same outcome, where the system inherits or overrides it
 * @param mayChange whether the person who asked may answer
 * @param obstacle why the person who asked cannot verify the answer, null if they can
 */
public record AnswerDetails(
        AssessmentKey key,
        long version,
        Answer answer,
        AssessmentDraft draft,
        List<Evidence> evidence,
        @Nullable PersonRef verifier,
        @Nullable Instant verifiedAt,
        @Nullable PersonRef editedBy,
        @Nullable Instant editedAt,
        @Nullable AnswerDetails organisation,
        boolean mayChange,
        VerificationRefused.@Nullable Ground obstacle) {

    public static final long NOT_STORED = -1;

    public AnswerDetails {
        evidence = List.copyOf(evidence);
    }

    public boolean mayVerify() {
        return mayChange && obstacle == null;
    }
}
