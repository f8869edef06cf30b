package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.shared.sheet.SheetRow;

/** Counts the words in the columns of a field. */
final class WordCount {

    private static final int MOST_DIFFERENT = 5_000;

    private final FieldMapping mapping;
    private final List<Integer> columns = new ArrayList<>();
    private final WordList nothing;
    private final FieldReader reader;
    private final Map<String, Integer> counts = new HashMap<>();

    private WordCount(FieldMapping mapping, ColumnMapping whole, List<String> header) {
        this.mapping = mapping;
        this.reader = new FieldReader(mapping, whole);
        var names = new HeaderNames(header);
        mapping.columns().forEach(column -> names.find(column.headers()).ifPresent(columns::add));
        var words = new ArrayList<>(whole.nothing());
        words.addAll(mapping.nothing());
        this.nothing = WordList.of(words);
    }

    static WordCount of(ColumnMapping mapping, ImportField field, List<String> header) {
        var fieldMapping =
                mapping.field(field).orElseThrow(() -> new IllegalArgumentException(field + " is not mapped"));
        return new WordCount(fieldMapping, mapping, header);
    }

    void add(SheetRow row) {
        boolean list = mapping.field().shape() == ImportField.Shape.CHOICES
                || mapping.field().shape() == ImportField.Shape.TAGS;
        for (int column : columns) {
            var text = row.text(column).strip();
            var words = list ? ListText.entries(text, mapping.splitBy()) : List.of(text);
            for (String word : words) {
                if (!word.isEmpty()
                        && !nothing.has(word)
                        && (counts.size() < MOST_DIFFERENT || counts.containsKey(word))) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
    }

    ColumnWords words(int most) {
        var words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new ColumnWords.Word(entry.getKey(), entry.getValue(), reader.meaningOf(entry.getKey())))
                .toList();
        return new ColumnWords(words, counts.size() - words.size());
    }
}
