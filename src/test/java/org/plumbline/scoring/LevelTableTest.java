package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LevelTableTest {

    @Test
    void refusesATableWithoutARow() {
        var rows = new HashMap<>(PublishedTables.asData(PublishedTables.I2));
        rows.remove("HIGH");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelTable.of("I-2", rows))
                .withMessage("the rows of I-2 must be the five levels but are [LOW, MODERATE, VERY_HIGH, VERY_LOW]");
    }

    @Test
    void refusesATableWithoutACell() {
        var rows = withRow("LOW", Map.of("VERY_LOW", "LOW", "LOW", "LOW", "MODERATE", "LOW", "HIGH", "LOW"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelTable.of("I-2", rows))
                .withMessageStartingWith("I-2 row LOW must be the five levels but are [HIGH, LOW,");
    }

    @Test
    void refusesAnUnknownLevel() {
        var row = new HashMap<>(PublishedTables.asData(PublishedTables.I2).get("LOW"));
        row.put("HIGH", "HUGE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelTable.of("I-2", withRow("LOW", row)))
                .withMessage("I-2 row LOW has no level called HUGE");
    }

    @Test
    void refusesARowThatFallsAlongTheColumns() {
        var row = new HashMap<>(PublishedTables.asData(PublishedTables.I2).get("VERY_HIGH"));
        row.put("VERY_HIGH", "MODERATE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelTable.of("I-2", withRow("VERY_HIGH", row)))
                .withMessage("I-2 falls at row VERY_HIGH, column VERY_HIGH");
    }

    @Test
    void refusesAColumnThatFallsAlongTheRows() {
        var row = new HashMap<>(PublishedTables.asData(PublishedTables.I2).get("VERY_LOW"));
        row.put("VERY_LOW", "LOW");
        row.put("LOW", "LOW");
        row.put("MODERATE", "LOW");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelTable.of("I-2", withRow("VERY_LOW", row)))
                .withMessage("I-2 falls at row LOW, column VERY_LOW");
    }

    @Property
    void acceptsAnyTableThatTakesTheHigherOfBoth(@ForAll Level row, @ForAll Level column) {
        var cells = new Level[5][5];
        for (Level r : Level.values()) {
            for (Level c : Level.values()) {
                cells[r.ordinal()][c.ordinal()] = r.isAbove(c) ? r : c;
            }
        }

        assertThat(LevelTable.of("highest", PublishedTables.asData(cells)).at(row, column))
                .isEqualTo(row.isAbove(column) ? row : column);
    }

    private static Map<String, Map<String, String>> withRow(String level, Map<String, String> row) {
        var rows = new HashMap<>(PublishedTables.asData(PublishedTables.I2));
        rows.put(level, row);
        return rows;
    }
}
