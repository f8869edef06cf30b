package org.plumbline.shared.sheet;

/** What the cells of a column hold, and so how they are stored, aligned and shown. */
public enum ColumnKind {
    /** Running text, wrapped. */
    TEXT,
    /** A short word or name that stays on one line. */
    WORD,
    /** An identifier: text that looks like a number stays text. */
    CODE,
    INTEGER,
    DECIMAL,
    MONEY,
    DATE,
    DATE_TIME,
    /** A {@link CellLink} to a row of this or another sheet; plain text where there is none. */
    LINK,
    /** A word with a colour of its own; the colour follows the word when somebody changes it. */
    LEVEL;

    boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }
}
