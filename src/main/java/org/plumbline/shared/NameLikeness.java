package org.plumbline.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How like two names are, and why, so that a person can judge the hint: it compares words and runs of three letters and
 * nothing else.
 *
 * @param score 0 to 1; 1 is the same name
 */
public record NameLikeness(Why why, double score) implements Comparable<NameLikeness> {

    /** What makes two names alike. */
    public enum Why {
        /** The same but for case, accents and punctuation. */
        SAME_NAME,
        /** Every telling word of the one occurs in the other. */
        SAME_WORDS,
        /** Most runs of three letters are the same. */
        SIMILAR_SPELLING
    }

    /** Below this share of common three-letter runs, names only look alike by chance. */
    private static final double LEAST_SPELLING = 0.45;

    private static final double SAME_WORDS = 0.8;

    /** Words that many names of AI tools have, so that sharing them tells nothing. */
    private static final Set<String> COMMON = Set.of(
            "a",
            "ai",
            "an",
            "and",
            "app",
            "application",
            "for",
            "in",
            "model",
            "of",
            "on",
            "platform",
            "solution",
            "software",
            "system",
            "the",
            "to",
            "tool",
            "with");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Higher scores come first. */
    @Override
    public int compareTo(NameLikeness other) {
        return Double.compare(other.score, score);
    }

    /** A name made ready to be compared with many others. */
    public static final class Sought {

        private final String name;
        private final Set<String> words;
        private final long[] grams;

        private Sought(String name) {
            this.name = normalised(name);
            this.words = tellingWords(this.name);
            this.grams = grams(this.name);
        }

        /** How like the other name is; empty where it is not. */
        public Optional<NameLikeness> to(String other) {
            var otherName = normalised(other);
            if (name.isEmpty() || otherName.isEmpty()) {
                return Optional.empty();
            }
            if (name.equals(otherName)) {
                return Optional.of(new NameLikeness(Why.SAME_NAME, 1));
            }
            double spelling = dice(grams, grams(otherName));
            var otherWords = tellingWords(otherName);
            if (!words.isEmpty()
                    && !otherWords.isEmpty()
                    && (otherWords.containsAll(words) || words.containsAll(otherWords))) {
                double length =
                        (double) Math.min(words.size(), otherWords.size()) / Math.max(words.size(), otherWords.size());
                return Optional.of(
                        new NameLikeness(Why.SAME_WORDS, Math.max(spelling, SAME_WORDS * (0.6 + 0.4 * length))));
            }
            return spelling >= LEAST_SPELLING
                    ? Optional.of(new NameLikeness(Why.SIMILAR_SPELLING, spelling))
                    : Optional.empty();
        }
    }

    /** Prepares a name for comparisons. */
    public static Sought of(String name) {
        return new Sought(name);
    }

    /** Letters and digits in lower case, words one space apart. Written without patterns: it runs over every name. */
    private static String normalised(String name) {
        var plain = isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("");
        var words = new StringBuilder(plain.length());
        boolean between = false;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(Character.toLowerCase(sign));
                between = false;
            } else {
                between = true;
            }
        }
        return words.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> tellingWords(String normalised) {
        var words = new HashSet<>(Arrays.asList(normalised.split(" ")));
        words.removeAll(COMMON);
        words.remove("");
        return words;
    }

    /** The runs of three letters, each packed into a number, sorted and without repeats. */
    private static long[] grams(String normalised) {
        var padded = " " + normalised + " ";
        int count = Math.max(0, padded.length() - 2);
        var grams = new long[count];
        for (int i = 0; i < count; i++) {
            grams[i] = ((long) padded.charAt(i) << 32) | ((long) padded.charAt(i + 1) << 16) | padded.charAt(i + 2);
        }
        Arrays.sort(grams);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, kept);
    }

    /** Twice the common runs by all runs (Dice's coefficient). */
    private static double dice(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }
}
