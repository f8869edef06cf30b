package org.plumbline.inventoryimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as the mapping understands it: what it states, what it leaves empty, and what could not be understood. */
final class ReadRow {

    private final long number;
    private final long line;
    private final Map<ImportField, Object> stated = new EnumMap<>(ImportField.class);
    private final Set<ImportField> empty = EnumSet.noneOf(ImportField.class);
    private final List<RowProblem> problems = new ArrayList<>();

    ReadRow(long number, long line) {
        this.number = number;
        this.line = line;
    }

    long number() {
        return number;
    }

    long line() {
        return line;
    }

    void state(ImportField field, Object value) {
        stated.put(field, value);
    }

    void leaveEmpty(ImportField field) {
        empty.add(field);
    }

    /** Takes back what the row states. */
    void withdraw(ImportField field) {
        stated.remove(field);
    }

    void report(RowProblem problem) {
        problems.add(problem);
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.severity() == RowProblem.Severity.REFUSAL);
    }

    /** Whether the file maps the field and this row has nothing in it. */
    boolean isEmpty(ImportField field) {
        return empty.contains(field);
    }

    boolean states(ImportField field) {
        return stated.containsKey(field);
    }

    @Nullable
    String text(ImportField field) {
        return (String) stated.get(field);
    }

    <E extends Enum<E>> @Nullable E choice(ImportField field, Class<E> type) {
        var value = stated.get(field);
        return value == null ? null : type.cast(value);
    }

    <E extends Enum<E>> Set<E> choices(ImportField field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        if (stated.get(field) instanceof Collection<?> values) {
            values.forEach(value -> chosen.add(type.cast(value)));
        }
        return chosen;
    }

    @Nullable
    Boolean yes(ImportField field) {
        var value = stated.get(field);
        return value == null ? null : value == ImportField.YesNo.YES;
    }

    @Nullable
    LocalDate date(ImportField field) {
        return (LocalDate) stated.get(field);
    }

    Set<String> texts(ImportField field) {
        var texts = new LinkedHashSet<String>();
        if (stated.get(field) instanceof Collection<?> values) {
            values.forEach(value -> texts.add(value.toString()));
        }
        return texts;
    }

    /** The vendor; a system has one, and the first named is taken. */
    Optional<String> vendor() {
        return Optional.ofNullable(text(ImportField.VENDOR));
    }

    /** Whether both rows say the same. */
    boolean saysTheSameAs(ReadRow other) {
        return stated.equals(other.stated);
    }
}
