package org.plumbline.inventory;

import org.jspecify.annotations.Nullable;

/** Reads what people typed: blank is not stated, and too long is refused and never cut. */
final class Texts {

    static final int LONGEST_REASON = 4_000;

    private Texts() {}

    static @Nullable String stated(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(field + " must have at most " + longest + " characters");
        }
        return stripped;
    }
}
