package org.plumbline.shared.sheet;

/** How a cell of a free page looks. */
public enum CellLook {
    TITLE,
    LEAD,
    HEADING,
    LABEL,
    /** Running text, flush with the headings. */
    PARAGRAPH,
    /** A cell of a small table. */
    BODY,
    STRONG,
    NOTE,
    /** Names a column of a small table. */
    HEADER,
    /** Like {@link #HEADER}, over numbers. */
    HEADER_CENTRED,
    COUNT,
    COUNT_CENTRED,
    STRONG_COUNT,
    /** A number that a reader should see first. */
    FIGURE,
    DATE,
    DATE_TIME,
    LINK;

    boolean wraps() {
        return this != TITLE
                && this != FIGURE
                && this != COUNT
                && this != COUNT_CENTRED
                && this != STRONG_COUNT
                && this != DATE
                && this != DATE_TIME;
    }
}
