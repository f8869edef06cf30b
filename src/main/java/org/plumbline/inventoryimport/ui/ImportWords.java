package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.inventoryimport.ImportField;
import org.plumbline.inventoryimport.RowOutcome;
import org.plumbline.inventoryimport.RowProblem;
import org.plumbline.shared.Change;

/** Rows and fields in the words that people read. */
final class ImportWords {

    private ImportWords() {}

    static String sentence(Component where, RowProblem problem) {
        return where.getTranslation(
                problem.translationKey(), problem.arguments().toArray());
    }

    static String sentences(Component where, List<RowProblem> problems) {
        return problems.stream().map(problem -> sentence(where, problem)).collect(Collectors.joining(" "));
    }

    static String outcome(Component where, RowOutcome outcome) {
        return where.getTranslation("import.outcome." + outcome);
    }

    static StateChip chip(Component where, RowOutcome outcome) {
        return new StateChip(outcome(where, outcome), tone(outcome));
    }

    private static Tone tone(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> Tone.GOOD;
            case UPDATED -> Tone.PROGRESS;
            case UNCHANGED -> Tone.NEUTRAL;
            case REFUSED -> Tone.BAD;
        };
    }

    /** What a row does to a field: "Stage: In production → Retired". */
    static String change(Component where, Change change) {
        return where.getTranslation(
                "components.activity.change",
                where.getTranslation(change.field()),
                value(where, change.field(), change.before()),
                value(where, change.field(), change.after()));
    }

    private static String value(Component where, String labelKey, @Nullable String value) {
        if (value == null) {
            return where.getTranslation("components.not-stated");
        }
        boolean fixed = Arrays.stream(ImportField.values())
                .anyMatch(field ->
                        field.labelKey().equals(labelKey) && !field.choices().isEmpty());
        return fixed
                ? Arrays.stream(value.split(", ", -1))
                        .map(word -> where.getTranslation(labelKey + "." + word))
                        .collect(Collectors.joining(", "))
                : value;
    }

    static String field(Component where, ImportField field) {
        return where.getTranslation(field.labelKey());
    }

    /** The word for one of the fixed values of a field. */
    static String choice(Component where, ImportField field, String name) {
        return field.shape() == ImportField.Shape.YES_NO
                ? where.getTranslation("import.choice." + name)
                : where.getTranslation(field.labelKey() + "." + name);
    }
}
