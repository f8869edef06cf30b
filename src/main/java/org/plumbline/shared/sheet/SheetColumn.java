package org.plumbline.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table sheet.
 *
 * @param width in characters
 * @param group the heading above this column and its neighbours with the same group
 * @param palette the colours of a {@link ColumnKind#LEVEL} column
 */
public record SheetColumn(
        String header,
        ColumnKind kind,
        int width,
        @Nullable String group,
        @Nullable CellPalette palette) {

    private static final int WIDEST = 255; // Excel takes no more

    public SheetColumn {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("width must be 1 to " + WIDEST + " characters");
        }
        if (kind == ColumnKind.LEVEL && palette == null) {
            throw new IllegalArgumentException("a level column needs a palette");
        }
    }

    public static SheetColumn of(String header, ColumnKind kind, int width) {
        return new SheetColumn(header, kind, width, null, null);
    }

    public static SheetColumn level(String header, int width, CellPalette palette) {
        return new SheetColumn(header, ColumnKind.LEVEL, width, null, palette);
    }

    /** The same column under a heading that it shares with its neighbours. */
    public SheetColumn in(String sharedHeading) {
        return new SheetColumn(header, kind, width, sharedHeading, palette);
    }
}
