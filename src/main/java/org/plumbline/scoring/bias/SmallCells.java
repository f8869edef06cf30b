package org.plumbline.scoring.bias;

import java.util.Arrays;

/**
 * Which counts of a table must not be shown to people outside: those from 1 to 10 (the least cell size of the US
 * Centers for Medicare &amp; Medicaid Services is 11), and as many more that none of them can be worked out from a
 * row's or column's total. A zero tells nothing about a person and stays.
 */
public final class SmallCells {

    private SmallCells() {}

    /**
     * Marks the cells to hide.
     *
     * @param table rows of equal length; totals of rows and columns are taken to be shown beside it
     * @param largestHidden the largest count that is hidden by itself, 10 by default policy
     * @return true where a cell is hidden
     */
    public static boolean[][] hidden(long[][] table, long largestHidden) {
        var hidden = new boolean[table.length][];
        for (int row = 0; row < table.length; row++) {
            hidden[row] = new boolean[table[row].length];
            for (int column = 0; column < table[row].length; column++) {
                hidden[row][column] = table[row][column] > 0 && table[row][column] <= largestHidden;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = coverRows(table, hidden) | coverColumns(table, hidden);
        }
        return hidden;
    }

    /** In a row with a single hidden cell its total would tell that one, so another must go. */
    private static boolean coverRows(long[][] table, boolean[][] hidden) {
        boolean changed = false;
        for (int row = 0; row < table.length; row++) {
            changed |= cover(table[row], hidden[row]);
        }
        return changed;
    }

    private static boolean coverColumns(long[][] table, boolean[][] hidden) {
        boolean changed = false;
        int columns = Arrays.stream(table).mapToInt(row -> row.length).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            int at = column;
            var counts = Arrays.stream(table).mapToLong(row -> row[at]).toArray();
            var marks = new boolean[table.length];
            for (int row = 0; row < table.length; row++) {
                marks[row] = hidden[row][at];
            }
            if (cover(counts, marks)) {
                changed = true;
                for (int row = 0; row < table.length; row++) {
                    hidden[row][at] = marks[row];
                }
            }
        }
        return changed;
    }

    /**
     * Hides the smallest further cell of a line that has one hidden cell alone; a zero only if there is nothing else.
     */
    private static boolean cover(long[] counts, boolean[] hidden) {
        int marked = 0;
        int smallest = -1;
        for (int i = 0; i < counts.length; i++) {
            if (hidden[i]) {
                marked++;
            } else if (smallest < 0 || isBetterCover(counts[i], counts[smallest])) {
                smallest = i;
            }
        }
        if (marked != 1 || smallest < 0) {
            return false;
        }
        hidden[smallest] = true;
        return true;
    }

    private static boolean isBetterCover(long count, long than) {
        if (count == 0 || than == 0) {
            return count != 0;
        }
        return count < than;
    }
}
