package org.plumbline.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the columns and words of inventory files mean.
 *
 * @param nothing words that state nothing
 * @param dates {@code MONTH_FIRST} or {@code DAY_FIRST}; null where the file does not say
 */
public record ImportMapping(
        String id,
        String version,
        String title,
        Use use,
        List<String> nothing,
        List<String> yes,
        List<String> no,
        @Nullable String dates,
        List<Field> fields) {

    public ImportMapping {
        nothing = given(nothing);
        yes = given(yes);
        no = given(no);
    }

    /** What a mapping is for. */
    public enum Use {
        /** To look for its names and words in any file. */
        SUGGEST,
        /** To be offered as a whole for the one layout it describes. */
        APPLY
    }

    /**
     * A field of an AI system and where its value comes from.
     *
     * @param join what stands between the texts of several columns
     * @param splitBy signs between the entries of one cell
     * @param always a value for every row, instead of a column
     * @param ignore words that mean something, but nothing that this field keeps
     */
    public record Field(
            String field,
            List<Column> columns,
            @Nullable String join,
            List<String> splitBy,
            @Nullable String always,
            List<String> nothing,
            List<Value> values,
            List<String> ignore) {

        public Field {
            columns = given(columns);
            splitBy = given(splitBy);
            nothing = given(nothing);
            values = given(values);
            ignore = given(ignore);
        }
    }

    /**
     * A column of a file.
     *
     * @param headers the names under which it is known, the likeliest first
     * @param label what stands before its text where several columns are joined
     */
    public record Column(List<String> headers, @Nullable String label) {}

    /** A value of a field and the words for it; a word that ends in * stands for all texts that begin so. */
    public record Value(String to, List<String> from) {}

    /** A list that the file may leave out. */
    private static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
