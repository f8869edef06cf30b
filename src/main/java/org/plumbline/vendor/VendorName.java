package org.plumbline.vendor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A vendor's name and the key under which different spellings of it meet: {@code "Acme Health, Inc."} and {@code "ACME
 * HEALTH"} are one vendor.
 */
record VendorName(String text, String key) {

    /** Words at the end of a name that say how a firm is registered, not which firm it is. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "sas",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "oy",
            "kk",
            "pty",
            "pvt",
            "pte",
            "pbc",
            "pc");

    private static final int LONGEST_KEY = 250;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WRITTEN_TOGETHER = Pattern.compile("[.'’`]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static VendorName of(String text) {
        return new VendorName(text.strip(), keyOf(text));
    }

    private static String keyOf(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = NOT_A_WORD
                .matcher(WRITTEN_TOGETHER.matcher(plain).replaceAll("").replace("&", " and "))
                .replaceAll(" ")
                .strip()
                .split(" ");
        int end = words.length;
        while (end > 1 && LEGAL_FORMS.contains(words[end - 1])) {
            end--;
        }
        var key = String.join(" ", Arrays.asList(words).subList(0, end));
        var full =
                key.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : key; // a name of symbols alone is its own key
        return full.length() <= LONGEST_KEY ? full : full.substring(0, LONGEST_KEY);
    }
}
