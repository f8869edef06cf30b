package org.plumbline.shared.sheet;

import java.util.regex.Pattern;

/** How text is spelled in a cell, so that reading it gives the same text. */
final class WorkbookText {

    /** The most UTF-16 units that Excel takes in one cell. */
    static final int LONGEST = 32_767;

    /** Stands where text was left out. */
    static final String CUT_MARK = " […]";

    /** The underscore that would make Excel read four digits after it as the number of a character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ESCAPED_UNDERSCORE = "_x005F_";
    private static final char REPLACEMENT = '\uFFFD';

    private WorkbookText() {}

    /** The text with signs that XML cannot hold replaced by the replacement character. */
    static String clean(String text) {
        int firstBad = firstIllegal(text);
        if (firstBad == text.length()) {
            return text;
        }
        var cleaned = new StringBuilder(text.length()).append(text, 0, firstBad);
        for (int i = firstBad; i < text.length(); ) {
            int point = text.codePointAt(i);
            cleaned.appendCodePoint(isLegal(point) ? point : REPLACEMENT);
            i += Character.charCount(point);
        }
        return cleaned.toString();
    }

    /** The text as the file spells it: clean, escaped, and cut with a mark where it is longer than a cell. */
    static String spelled(String text) {
        var cleaned = clean(text);
        var escaped = escape(cleaned);
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int room = LONGEST - CUT_MARK.length();
        int kept = Math.min(cleaned.length(), room);
        while (kept > 0) {
            if (Character.isHighSurrogate(cleaned.charAt(kept - 1))) {
                kept--;
            }
            int excess = escape(cleaned.substring(0, kept)).length() - room;
            if (excess <= 0) {
                break;
            }
            kept -= Math.max(1, excess / ESCAPED_UNDERSCORE.length());
        }
        return escape(cleaned.substring(0, kept)) + CUT_MARK;
    }

    private static String escape(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll(ESCAPED_UNDERSCORE);
    }

    private static int firstIllegal(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (!isLegal(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    /** The characters of XML 1.0. A surrogate without its partner is none. */
    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
