package org.plumbline.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Colours that carry meaning, always beside a word. The severity ramp darkens with every step, so it is told apart by
 * the colour-blind and on a black-and-white printer (the screens use the same one); what is unknown is hatched, never
 * green.
 */
public enum CellTone {
    SEVERITY_1("FBF6DF", "4D4420", null),
    SEVERITY_2("F8E3A1", "4A3A05", null),
    SEVERITY_3("F5B85C", "3D2500", null),
    SEVERITY_4("C9501C", "FFFFFF", null),
    SEVERITY_5("7D1420", "FFFFFF", null),
    PROGRESS_0("F1F5F9", "475569", null),
    PROGRESS_1("D5ECE8", "134E4A", null),
    PROGRESS_2("86CBC0", "083B37", null),
    PROGRESS_3("0F766E", "FFFFFF", null),
    UNKNOWN("FFFFFF", "475569", "CBD5E1"),
    QUIET("F8FAFC", "64748B", null),
    WARNING("FFFFFF", "9F1239", null);

    private final String fill;
    private final String text;
    private final @Nullable String hatch;

    CellTone(String fill, String text, @Nullable String hatch) {
        this.fill = fill;
        this.text = text;
        this.hatch = hatch;
    }

    /** Background, as six hexadecimal digits. */
    String fill() {
        return fill;
    }

    /** Colour of the word. */
    String text() {
        return text;
    }

    /** Colour of the lines drawn over the background, if it is hatched. */
    @Nullable
    String hatch() {
        return hatch;
    }
}
