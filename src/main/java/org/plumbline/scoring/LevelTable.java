package org.plumbline.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table that combines two levels into one by look-up. It is never a product: in table I-2 a very likely event of very
 * low impact is a very low risk, although its product equals that of an unlikely event of the highest impact.
 */
public final class LevelTable {

    private static final Set<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::name).collect(Collectors.toUnmodifiableSet());

    private final Level[][] cells;

    private LevelTable(Level[][] cells) {
        this.cells = cells;
    }

    /**
     * Builds a table from the data of a scale.
     *
     * @param name what the table is called in a refusal
     * @param rows row level to column level to result, all 25 cells
     * @throws IllegalArgumentException if a cell is missing or unknown, or if a higher level anywhere gives a lower
     *     result, which no risk table can mean
     */
    public static LevelTable of(String name, Map<String, Map<String, String>> rows) {
        requireLevels(rows.keySet(), "the rows of " + name);
        var cells = new Level[LEVELS.size()][];
        rows.forEach((row, columns) -> cells[Level.valueOf(row).ordinal()] = parseRow(name + " row " + row, columns));
        var table = new LevelTable(cells);
        table.requireRising(name);
        return table;
    }

    public Level at(Level row, Level column) {
        return cells[row.ordinal()][column.ordinal()];
    }

    private static Level[] parseRow(String name, Map<String, String> columns) {
        requireLevels(columns.keySet(), name);
        var parsed = new Level[LEVELS.size()];
        columns.forEach((column, result) -> {
            if (!LEVELS.contains(result)) {
                throw new IllegalArgumentException(name + " has no level called " + result);
            }
            parsed[Level.valueOf(column).ordinal()] = Level.valueOf(result);
        });
        return parsed;
    }

    private static void requireLevels(Set<String> found, String name) {
        if (!found.equals(LEVELS)) {
            throw new IllegalArgumentException(name + " must be the five levels but are " + new TreeSet<>(found));
        }
    }

    private void requireRising(String name) {
        for (Level row : Level.values()) {
            for (Level column : Level.values()) {
                if (falls(row, column)) {
                    throw new IllegalArgumentException("%s falls at row %s, column %s".formatted(name, row, column));
                }
            }
        }
    }

    /** Whether a neighbour with a lower row or column gives a higher result than this cell. */
    private boolean falls(Level row, Level column) {
        boolean belowRow = row != Level.VERY_LOW && at(lower(row), column).isAbove(at(row, column));
        boolean belowColumn = column != Level.VERY_LOW && at(row, lower(column)).isAbove(at(row, column));
        return belowRow || belowColumn;
    }

    private static Level lower(Level level) {
        return Level.values()[level.ordinal() - 1];
    }
}
