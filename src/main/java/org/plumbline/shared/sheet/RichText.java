package org.plumbline.shared.sheet;

/** Gathers the text of a formatted string, leaving out the reading aids of East Asian scripts. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private boolean inText;
    private boolean inPhonetic;

    /** @param longest text beyond this is dropped, but for one letter by which it shows as too long */
    RichText(int longest) {
        this.longest = longest;
    }

    void begin() {
        text.setLength(0);
        inText = false;
        inPhonetic = false;
    }

    void start(String element) {
        switch (element) {
            case "t" -> inText = true;
            case "rPh" -> inPhonetic = true;
            default -> {}
        }
    }

    void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
    }

    void characters(char[] letters, int start, int length) {
        if (inText && !inPhonetic) {
            // escapes shrink when they are resolved, so some more than the longest text is let in
            text.append(letters, start, Math.min(length, Math.max(0, longest * 7 + 1 - text.length())));
        }
    }

    String text() {
        return text.toString();
    }
}
