package org.plumbline.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person typed into a search field, as patterns for SQL's {@code like} on lower-case text. The signs that
 * {@code like} reads as wildcards are searched for as they are; the pattern escapes them with a backslash.
 */
public record SearchTerm(String text) {

    /** A pattern that finds the whole text anywhere. */
    public String pattern() {
        return pattern(text.strip());
    }

    /** A pattern for each word; where several are given, all must be found. */
    public List<String> wordPatterns() {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(SearchTerm::pattern)
                .toList();
    }

    private static String pattern(String part) {
        var escaped = part.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
