package org.plumbline.shared.sheet;

/**
 * Keeps text from being run as a formula by the program that opens a CSV file, in a way that reading it back can undo.
 */
public final class FormulaGuard {

    /** Equals, plus, minus, at, tab, line breaks and NUL, and the full-width forms that some programs fold. */
    private static final String STARTERS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private FormulaGuard() {}

    /**
     * Whether a program might take the text for a formula. Spaces and byte order marks before the first sign do not
     * count, since some programs drop them.
     */
    public static boolean startsLikeFormula(CharSequence text) {
        return startsLikeFormula(text, 0);
    }

    /** The text with an apostrophe before it where it needs one. */
    public static String guarded(String text) {
        return startsLikeFormula(text, guards(text)) ? GUARD + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String original(String text) {
        int guards = guards(text);
        return guards > 0 && startsLikeFormula(text, guards) ? text.substring(1) : text;
    }

    /** Text may begin with an apostrophe of its own: it then gets one more, so that exactly one is taken away. */
    private static int guards(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == GUARD) {
            count++;
        }
        return count;
    }

    private static boolean startsLikeFormula(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTERS.indexOf(c) >= 0) {
                return true;
            }
            if (c != '\uFEFF' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return false;
    }
}
