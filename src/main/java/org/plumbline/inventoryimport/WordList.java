package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words and what they mean, in any case and with any kind of dash, quote and space. */
final class WordList {

    /** Forms number their options: "b) Pilot". */
    private static final Pattern OPTION = Pattern.compile("^(\\p{L}|\\d{1,2})\\)\\s*");

    private static final int MARGIN = 40;

    private final Map<String, String> exact = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>();
    private final int longest;

    /** @param meanings words to meanings; a word that ends in * stands for all texts that begin so */
    WordList(Map<String, String> meanings) {
        meanings.forEach((word, meaning) -> {
            if (word.endsWith("*")) {
                beginnings.add(new Beginning(folded(word.substring(0, word.length() - 1)), meaning));
            } else {
                exact.putIfAbsent(folded(word), meaning);
            }
        });
        longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
        // the longest says most
        beginnings.sort((one, other) -> other.start().length() - one.start().length());
    }

    static WordList of(Collection<String> words) {
        var meanings = new HashMap<String, String>();
        words.forEach(word -> meanings.put(word, word));
        return new WordList(meanings);
    }

    Optional<String> meaning(String text) {
        // no more of a long text than can matter; the margin is for its option number and spaces
        var folded = folded(text.length() > longest + MARGIN ? text.substring(0, longest + MARGIN) : text);
        var found = lookUp(folded);
        if (found.isPresent()) {
            return found;
        }
        var option = OPTION.matcher(folded);
        return option.find() ? lookUp(folded.substring(option.end())) : Optional.empty();
    }

    boolean has(String text) {
        return meaning(text).isPresent();
    }

    private Optional<String> lookUp(String folded) {
        var meaning = exact.get(folded);
        if (meaning != null) {
            return Optional.of(meaning);
        }
        return beginnings.stream()
                .filter(beginning -> folded.startsWith(beginning.start()))
                .map(Beginning::meaning)
                .findFirst();
    }

    /** Lower case, plain dashes and quotes, single spaces. Long texts pass here by the thousand, so it is one loop. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                blank = true;
                continue;
            }
            if (blank && !folded.isEmpty()) {
                folded.append(' ');
            }
            blank = false;
            folded.append(plain(letter));
        }
        return folded.toString();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '‘', '’', '‛', '`', '´' -> '\'';
            case '“', '”', '„' -> '"';
            default -> Character.getType(letter) == Character.DASH_PUNCTUATION ? '-' : Character.toLowerCase(letter);
        };
    }

    private record Beginning(String start, String meaning) {}
}
