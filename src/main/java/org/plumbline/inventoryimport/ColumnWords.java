package org.plumbline.inventoryimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the columns of a field, for translating words into values.
 *
 * @param words the most frequent first
 * @param more how many further words there are
 */
public record ColumnWords(List<Word> words, int more) {

    public ColumnWords {
        words = List.copyOf(words);
    }

    /**
     * A word and what the mapping makes of it.
     *
     * @param rows how many rows have it
     * @param meaning the value that the mapping gives it; empty where it is left out on purpose, null where the mapping
     *     does not know it
     */
    public record Word(String text, int rows, @Nullable String meaning) {}
}
