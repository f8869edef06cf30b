package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes apart cells that hold several entries. */
final class ListText {

    private ListText() {}

    /**
     * The entries of a cell. A list as Python and JSON print it ({@code ['a', "b"]}) is understood by itself; each
     * entry, or else the text, is split by the given signs.
     */
    static List<String> entries(String text, Collection<String> splitBy) {
        var printed = printed(text.strip());
        var entries = new ArrayList<String>();
        for (String part : printed == null ? List.of(text) : printed) {
            split(part, splitBy, entries);
        }
        return entries;
    }

    private static void split(String text, Collection<String> splitBy, List<String> entries) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            var sign = signAt(text, i, splitBy);
            if (sign != null) {
                add(text.substring(start, i), entries);
                start = i + sign.length();
                i = start - 1;
            }
        }
        add(text.substring(start), entries);
    }

    private static @Nullable String signAt(String text, int index, Collection<String> splitBy) {
        for (String sign : splitBy) {
            if (text.startsWith(sign, index)) {
                return sign;
            }
        }
        return null;
    }

    private static void add(String entry, List<String> entries) {
        if (!entry.isBlank()) {
            entries.add(entry.strip());
        }
    }

    /** The entries of a printed list, or null where the text is none. */
    private static @Nullable List<String> printed(String text) {
        if (text.length() < 2 || text.charAt(0) != '[' || text.charAt(text.length() - 1) != ']') {
            return null;
        }
        var entries = new ArrayList<String>();
        int at = 1;
        while (true) {
            at = skipBlanks(text, at);
            char quote = text.charAt(at);
            if (quote == ']' && at == text.length() - 1) {
                return entries;
            }
            if (quote != '\'' && quote != '"') {
                return null;
            }
            var entry = new StringBuilder();
            at = entryEnd(text, at + 1, quote, entry);
            if (at < 0) {
                return null;
            }
            entries.add(entry.toString());
            at = skipBlanks(text, at);
            if (text.charAt(at) == ',') {
                at++;
            } else if (at != text.length() - 1) {
                return null;
            }
        }
    }

    /** Reads up to the closing quote, and answers the place behind it, or -1 where there is none. */
    private static int entryEnd(String text, int from, char quote, StringBuilder entry) {
        for (int i = from; i < text.length() - 1; i++) {
            char letter = text.charAt(i);
            if (letter == quote) {
                return i + 1;
            }
            if (letter == '\\') {
                i++;
                letter = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            entry.append(letter);
        }
        return -1;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
