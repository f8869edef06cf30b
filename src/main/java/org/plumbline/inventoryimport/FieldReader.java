package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ImportField.Shape;

/** Makes a value of a field from its text. What it cannot understand it reports, and never guesses. */
final class FieldReader {

    private final FieldMapping mapping;
    private final ImportField field;
    private final ColumnMapping.DateOrder dates;
    private final WordList values;
    private final WordList ignored;
    private final WordList nothing;

    FieldReader(FieldMapping mapping, ColumnMapping whole) {
        this.mapping = mapping;
        this.field = mapping.field();
        this.dates = whole.dates();
        this.values = new WordList(meanings(mapping, whole));
        this.ignored = WordList.of(mapping.ignore());
        var entriesNothing = new ArrayList<>(whole.nothing());
        entriesNothing.addAll(mapping.nothing());
        this.nothing = WordList.of(entriesNothing);
    }

    /** The words of the mapping, and the names of the values themselves. */
    private static Map<String, String> meanings(FieldMapping mapping, ColumnMapping whole) {
        var meanings = new LinkedHashMap<>(mapping.values());
        if (mapping.field().shape() == Shape.YES_NO) {
            whole.yes().forEach(word -> meanings.putIfAbsent(word, ImportField.YesNo.YES.name()));
            whole.no().forEach(word -> meanings.putIfAbsent(word, ImportField.YesNo.NO.name()));
        }
        mapping.field().choices().forEach(choice -> {
            meanings.putIfAbsent(choice.name(), choice.name());
            meanings.putIfAbsent(choice.name().replace('_', ' '), choice.name());
        });
        return meanings;
    }

    /** Reads a text that is not empty, and states the value or reports why there is none. */
    void read(String text, String column, ReadRow row) {
        switch (field.shape()) {
            case TEXT, PERSON -> text(values.meaning(text).orElse(text), column, row);
            case CHOICE, YES_NO -> choice(text, column, row);
            case CHOICES -> choices(text, column, row);
            case DATE ->
                DateWords.parse(text, dates)
                        .ifPresentOrElse(
                                date -> row.state(field, date),
                                () -> row.report(RowProblem.warning("no-date", column, text)));
            case TAGS -> tags(text, column, row);
            case VENDOR -> vendor(text, column, row);
        }
    }

    /** What the mapping makes of a word: a value, empty for one left out on purpose, or null. */
    @Nullable
    String meaningOf(String word) {
        if (ignored.has(word)) {
            return "";
        }
        return field.choices().isEmpty()
                ? values.meaning(word).orElse(word)
                : meaning(word).map(Enum::name).orElse(null);
    }

    private void text(String text, String column, ReadRow row) {
        if (text.length() <= field.longest()) {
            row.state(field, text);
        } else if (field == ImportField.NAME) {
            row.report(RowProblem.refusal("name-too-long", text.length(), field.longest()));
        } else {
            row.report(RowProblem.warning("too-long", column, text.length(), field.longest()));
        }
    }

    private void choice(String text, String column, ReadRow row) {
        if (ignored.has(text)) {
            row.leaveEmpty(field);
            return;
        }
        meaning(text)
                .ifPresentOrElse(
                        value -> row.state(field, value),
                        () -> row.report(RowProblem.warning("unknown-word", column, text)));
    }

    private void choices(String text, String column, ReadRow row) {
        var chosen = new LinkedHashSet<Object>();
        boolean understood = false;
        for (String entry : entries(text)) {
            var value = meaning(entry);
            if (value.isPresent()) {
                chosen.add(value.get());
            } else if (!ignored.has(entry)) {
                row.report(RowProblem.warning("unknown-word", column, entry));
                continue;
            }
            understood = true;
        }
        if (!chosen.isEmpty()) {
            row.state(field, chosen);
        } else if (understood || entries(text).isEmpty()) {
            row.leaveEmpty(field);
        }
    }

    private void tags(String text, String column, ReadRow row) {
        var tags = new LinkedHashSet<Object>();
        for (String entry : entries(text)) {
            var tag = values.meaning(entry).orElse(entry);
            if (ignored.has(entry)) {
                continue;
            }
            if (tag.length() > field.longest()) {
                row.report(RowProblem.warning("too-long", column, tag.length(), field.longest()));
            } else if (tags.size() == SystemDraft.MOST_TAGS) {
                row.report(RowProblem.warning("too-many-tags", column, SystemDraft.MOST_TAGS));
                break;
            } else {
                tags.add(tag);
            }
        }
        if (tags.isEmpty()) {
            row.leaveEmpty(field);
        } else {
            row.state(field, tags);
        }
    }

    private void vendor(String text, String column, ReadRow row) {
        var names = entries(text);
        if (names.isEmpty()) {
            row.leaveEmpty(field);
            return;
        }
        var name = values.meaning(names.getFirst()).orElse(names.getFirst());
        if (!isName(name)) {
            row.report(RowProblem.warning("no-vendor-name", column, name));
        } else if (name.length() > field.longest()) {
            row.report(RowProblem.warning("too-long", column, name.length(), field.longest()));
        } else {
            row.state(field, name);
            if (names.size() > 1) {
                row.report(
                        RowProblem.note("one-vendor", column, name, String.join(", ", names.subList(1, names.size()))));
            }
        }
    }

    /** Dates, bare numbers and addresses of pages end up in vendor columns; a vendor's name they are not. */
    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !text.matches("(?i)https?://.*");
    }

    private List<String> entries(String text) {
        return ListText.entries(text, mapping.splitBy()).stream()
                .filter(entry -> !nothing.has(entry))
                .toList();
    }

    private Optional<Enum<?>> meaning(String text) {
        return values.meaning(text).flatMap(field::choice);
    }
}
