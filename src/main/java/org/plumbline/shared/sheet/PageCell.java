package org.plumbline.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a free page.
 *
 * @param tone a colour instead of the look's own
 * @param unit a word shown after a number, which stays a number
 * @param span how many columns it covers
 */
public record PageCell(
        @Nullable Object value,
        CellLook look,
        @Nullable CellTone tone,
        @Nullable String unit,
        int span) {

    public static PageCell of(CellLook look, @Nullable Object value) {
        return new PageCell(value, look, null, null, 1);
    }

    /** A word or number on the colour of its meaning, centred. */
    public static PageCell toned(CellTone tone, @Nullable Object value) {
        return new PageCell(value, CellLook.BODY, tone, null, 1);
    }

    /** A cell that is left blank. */
    public static PageCell blank() {
        return of(CellLook.BODY, null);
    }

    public PageCell over(int columns) {
        return new PageCell(value, look, tone, unit, columns);
    }

    public PageCell with(String word) {
        return new PageCell(value, look, tone, word, span);
    }
}
