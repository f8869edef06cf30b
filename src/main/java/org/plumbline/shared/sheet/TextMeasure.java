package org.plumbline.shared.sheet;

/**
 * Tells how high a row must be for its wrapped text. Programs that open a workbook do not all work this out themselves,
 * and the fonts are not on every server, so the widths are those of Calibri, in thousandths of its height.
 */
final class TextMeasure {

    static final float LINE = 12.8f;
    static final float PADDING = 4f;
    static final float TALLEST = 409f; // Excel allows no more

    private static final int DIGIT = 507; // column widths count these
    private static final int SPACE = 226;
    private static final int EDGE = 1_100; // what a cell keeps free at its sides, with its indent

    private TextMeasure() {}

    /** The height of so many lines in points. */
    static float height(int lines) {
        return Math.min(TALLEST, lines * LINE + PADDING);
    }

    /** How many lines text takes in a cell that is so many characters wide. */
    static int lines(String text, int width) {
        int room = Math.max(DIGIT, width * DIGIT - EDGE);
        int lines = 1;
        int used = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c != ' ' && c != '\n') {
                word += width(c);
                continue;
            }
            if (used > 0 && used + word > room) {
                lines++;
                used = 0;
            }
            lines += (used + word - 1) / room; // a word longer than the line is broken
            used = (used + word) % (room + 1) + SPACE;
            word = 0;
            if (c == '\n' && i < text.length()) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    private static int width(char c) {
        if (c >= 'a' && c <= 'z') {
            return switch (c) {
                case 'f', 'i', 'j', 'l', 'r', 't' -> 295;
                case 'm' -> 799;
                case 'w' -> 715;
                default -> 490;
            };
        }
        if (c >= 'A' && c <= 'Z') {
            return c == 'M' || c == 'W' ? 880 : c == 'I' ? 252 : 590;
        }
        if (c < 0x80) {
            return Character.isDigit(c) ? DIGIT : 330;
        }
        return c < 0x2E80 ? 560 : 1000; // beyond, signs are mostly square
    }
}
