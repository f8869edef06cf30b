package org.plumbline.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.rmf.AnswerSheet;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.Origin;
import org.plumbline.security.PersonRef;

/** How far an AI system has come with the AI RMF; what its fields mean is said in the OpenAPI document. */
record SystemRmf(SystemRef system, Counts total, List<Category> categories, List<Answer> answers) {

    record Counts(int outcomes, int notApplicable, int notStarted, int inProgress, int inPlace, int verified) {

        static Counts of(Coverage coverage) {
            return new Counts(
                    coverage.total(),
                    coverage.notApplicable(),
                    coverage.notStarted(),
                    coverage.inProgress(),
                    coverage.inPlace(),
                    coverage.verified());
        }
    }

    record Category(String category, Counts counts) {}

    record Answer(
            String subcategory,
            Origin origin,
            AnswerStatus status,
            @Nullable Integer maturity,
            @Nullable PersonRef owner,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            int evidence) {

        static Answer of(org.plumbline.rmf.Answer answer) {
            return new Answer(
                    answer.subcategory(),
                    answer.origin(),
                    answer.status(),
                    answer.maturity(),
                    answer.owner(),
                    answer.dueOn(),
                    answer.reason(),
                    answer.evidence());
        }
    }

    static SystemRmf of(AnswerSheet sheet) {
        var coverage = sheet.coverage();
        return new SystemRmf(
                Objects.requireNonNull(sheet.system(), "a sheet of a system"),
                Counts.of(coverage.total()),
                coverage.categories().entrySet().stream()
                        .map(entry -> new Category(entry.getKey(), Counts.of(entry.getValue())))
                        .toList(),
                sheet.answers().stream().map(Answer::of).toList());
    }
}
