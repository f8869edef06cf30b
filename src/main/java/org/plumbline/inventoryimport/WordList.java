package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words and what they mean, in any case and with any kind of dash, quote and space. */
final class WordList {

    /** Forms number their options: "b) Pilot". */
    private static final Pattern OPTION = Pattern.compile("^(\\p{L}|\\d{1,2})\\)\\s*");

    private final Map<String, String> exact = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>();

    /** @param meanings words to meanings; a word that ends in * stands for all texts that begin so */
    WordList(Map<String, String> meanings) {
        meanings.forEach((word, meaning) -> {
            if (word.endsWith("*")) {
                beginnings.add(new Beginning(folded(word.substring(0, word.length() - 1)), meaning));
            } else {
                exact.putIfAbsent(folded(word), meaning);
            }
        });
        // the longest says most
        beginnings.sort((one, other) -> other.start().length() - one.start().length());
    }

    static WordList of(Collection<String> words) {
        var meanings = new HashMap<String, String>();
        words.forEach(word -> meanings.put(word, word));
        return new WordList(meanings);
    }

    Optional<String> meaning(String text) {
        var folded = folded(text);
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

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[‘’‛`´]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    private record Beginning(String start, String meaning) {}
}
