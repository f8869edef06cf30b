package org.plumbline.inventoryimport;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something about a row that a person should know.
 *
 * @param key which sentence, as {@code import.problem.<key>}
 * @param arguments the values of its placeholders
 */
public record RowProblem(Severity severity, String key, List<String> arguments) {

    private static final int LONGEST_EXCERPT = 80;

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    /** How much it matters. */
    public enum Severity {
        /** The row arrives as it is; this is how it was understood. */
        NOTE,
        /** The row arrives without a field that could not be understood. */
        WARNING,
        /** The row does not arrive. */
        REFUSAL
    }

    static RowProblem note(String key, Object... arguments) {
        return of(Severity.NOTE, key, arguments);
    }

    static RowProblem warning(String key, Object... arguments) {
        return of(Severity.WARNING, key, arguments);
    }

    static RowProblem refusal(String key, Object... arguments) {
        return of(Severity.REFUSAL, key, arguments);
    }

    private static RowProblem of(Severity severity, String key, Object... arguments) {
        return new RowProblem(
                severity, key, Stream.of(arguments).map(RowProblem::excerpt).toList());
    }

    public String translationKey() {
        return "import.problem." + key;
    }

    /** Enough of a cell to find it by. */
    private static String excerpt(Object argument) {
        var text = argument.toString().replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
