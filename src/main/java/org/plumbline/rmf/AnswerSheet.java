package org.plumbline.rmf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRef;

/**
 * All answers of one system, with those it inherits, or of the organisation.
 *
 * @param system null for the organisation
 * @param kind null for the organisation, and for a system whose kind is not stated
 * @param answers in framework order; for the organisation only the outcomes that it answers for all its systems
 * @param mayChange whether the person who asked may answer
 */
public record AnswerSheet(
        @Nullable SystemRef system,
        @Nullable SystemKind kind,
        List<Answer> answers,
        CoverageByCategory coverage,
        boolean mayChange) {

    public AnswerSheet {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(String subcategory) {
        return answers.stream()
                .filter(answer -> answer.subcategory().equals(subcategory))
                .findFirst();
    }

    public AssessmentKey key(String subcategory) {
        return new AssessmentKey(system == null ? null : system.id(), subcategory);
    }
}
