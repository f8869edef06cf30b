package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.rmf.VerificationRefused.Ground;

class AssessmentTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID OWNER = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID EDITOR = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID VERIFIER = UUID.fromString("00000000-0000-0000-0000-000000000003");

    private final Assessment assessment =
            new Assessment(AssessmentKey.ofOrganisation("GOVERN 1.1"), "GOVERN 1", 0, false, EDITOR, NOW);

    @Test
    void isVerifiedBySomebodyElseWhoFindsEvidence() {
        assessment.answer(inPlace(), false, EDITOR, NOW);

        assessment.verify(1, VERIFIER, NOW);

        assertThat(assessment.status()).isEqualTo(AnswerStatus.VERIFIED);
        assertThat(assessment.verifier()).isEqualTo(VERIFIER);
    }

    @Test
    void isNotVerifiedWithoutEvidence() {
        assessment.answer(inPlace(), false, EDITOR, NOW);

        refuses(Ground.NO_EVIDENCE, 0, VERIFIER);
    }

    @Test
    void isNotVerifiedByItsOwner() {
        assessment.answer(inPlace(), false, EDITOR, NOW);

        refuses(Ground.OWN_ANSWER, 1, OWNER);
    }

    @Test
    void isNotVerifiedByItsLastEditor() {
        assessment.answer(inPlace(), false, EDITOR, NOW);

        refuses(Ground.OWN_EDIT, 1, EDITOR);
    }

    @Test
    void isNotVerifiedByWhoAttachedTheEvidence() {
        assessment.answer(inPlace(), false, EDITOR, NOW);
        assessment.evidenceChanged(VERIFIER, NOW);

        refuses(Ground.OWN_EDIT, 1, VERIFIER);
    }

    @Test
    void isNotVerifiedWithoutAnOwner() {
        assessment.answer(inPlace().withOwner(null), false, EDITOR, NOW);

        refuses(Ground.NO_OWNER, 1, VERIFIER);
    }

    @ParameterizedTest
    @EnumSource(
            value = AnswerStatus.class,
            names = {"NOT_STARTED", "IN_PROGRESS", "NOT_APPLICABLE"})
    void isNotVerifiedBeforeItIsInPlace(AnswerStatus status) {
        var draft = status == AnswerStatus.NOT_APPLICABLE
                ? inPlace().notApplicableBecause("No such tool here")
                : inPlace().withStatus(status);
        assessment.answer(draft, false, EDITOR, NOW);

        refuses(Ground.NOT_IN_PLACE, 1, VERIFIER);
    }

    @Test
    void losesItsVerificationWhenItChanges() {
        assessment.answer(inPlace(), false, EDITOR, NOW);
        assessment.verify(1, VERIFIER, NOW);

        assessment.answer(assessment.draft().withNotes("Moved to the new site"), false, EDITOR, NOW);

        assertThat(assessment.status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessment.verifier()).isNull();
    }

    @Test
    void losesItsVerificationWhenItsEvidenceChanges() {
        assessment.answer(inPlace(), false, EDITOR, NOW);
        assessment.verify(1, VERIFIER, NOW);

        assessment.evidenceChanged(EDITOR, NOW);

        assertThat(assessment.status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessment.verifiedAt()).isNull();
    }

    @Test
    void isNotApplicableOnlyForAReason() {
        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> assessment.answer(inPlace().notApplicableBecause("  "), false, EDITOR, NOW))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("rmf.not-applicable-needs-reason"));
        assertThat(assessment.status()).isEqualTo(AnswerStatus.NOT_STARTED);
    }

    @Test
    void overridesOnlyForAReason() {
        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> assessment.answer(inPlace(), true, EDITOR, NOW))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("rmf.override-needs-reason"));

        assessment.answer(inPlace().overridingBecause("Bought as a service"), true, EDITOR, NOW);

        assertThat(assessment.isOverride()).isTrue();
    }

    @Test
    void aReasonForBeingOutOfScopeGoesWithTheStatus() {
        var draft = inPlace().notApplicableBecause("No such tool here").withStatus(AnswerStatus.IN_PROGRESS);

        assertThat(draft.notApplicableReason()).isEmpty();
    }

    @Test
    void verifiedCannotBeEntered() {
        assertThatIllegalArgumentException().isThrownBy(() -> AssessmentDraft.of(AnswerStatus.VERIFIED));
    }

    @Test
    void maturityRunsFromZeroToFour() {
        assertThatIllegalArgumentException().isThrownBy(() -> inPlace().withMaturity(5));
        assertThatIllegalArgumentException().isThrownBy(() -> inPlace().withMaturity(-1));
    }

    private void refuses(Ground ground, int evidence, UUID by) {
        assertThatExceptionOfType(VerificationRefused.class)
                .isThrownBy(() -> assessment.verify(evidence, by, NOW))
                .satisfies(refusal -> assertThat(refusal.ground()).isEqualTo(ground));
    }

    private static AssessmentDraft inPlace() {
        return AssessmentDraft.of(AnswerStatus.IN_PLACE).withOwner(OWNER).withMaturity(3);
    }
}
