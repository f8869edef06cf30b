package org.plumbline.inventoryimport;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The column names of a file, found whatever their case, spacing and punctuation. */
final class HeaderNames {

    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();

    HeaderNames(List<String> header) {
        this.header = header;
        for (int column = 0; column < header.size(); column++) {
            columns.putIfAbsent(folded(header.get(column)), column);
        }
        for (int column = 0; column < header.size(); column++) {
            // "Name (as approved)" is a name too, where no other column is called so
            columns.putIfAbsent(folded(header.get(column).replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]", " ")), column);
        }
    }

    /** The first of these names that the file has, as a column from 0. */
    OptionalInt find(List<String> names) {
        for (String name : names) {
            var column = columns.get(folded(name));
            if (column != null) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    String name(int column) {
        return header.get(column);
    }

    static String folded(String name) {
        var spaced = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}#]+", " ")
                .strip();
        return spaced.isEmpty() ? name.strip() : spaced;
    }
}
