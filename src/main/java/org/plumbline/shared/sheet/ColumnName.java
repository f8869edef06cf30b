package org.plumbline.shared.sheet;

/** Columns as spreadsheet programs call them: A, B, …, Z, AA. */
public final class ColumnName {

    private ColumnName() {}

    /** The name of a column, counted from 0. */
    public static String of(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    /** The column that a cell reference such as {@code AB12} names, from 0, or -1 where it names none. */
    static int indexIn(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            char letter = reference.charAt(letters);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            letters++;
        }
        return letters == 0 || letters == 4 ? -1 : column - 1;
    }
}
