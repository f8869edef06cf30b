package org.plumbline.shared.sheet;

import java.util.List;
import java.util.Set;

/**
 * A row with something in it.
 *
 * @param number as a spreadsheet program counts rows, from 1: a line break inside a cell starts no new one
 * @param line where the row begins in a text file, as an editor counts lines; the same as the number in a workbook
 * @param cells the text of the cells from the first column on; empty cells are empty strings, and those after the last
 *     cell with content are left out
 * @param formulas the columns, from 0, whose cell holds a formula; its text is the result that the file remembers, and
 *     nothing is ever computed
 */
public record SheetRow(long number, long line, List<String> cells, Set<Integer> formulas) {

    public SheetRow {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        cells = List.copyOf(cells.subList(0, size));
        formulas = Set.copyOf(formulas);
    }

    /** The text of a column, from 0; empty beyond the last cell. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
