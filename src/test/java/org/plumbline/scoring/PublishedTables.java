package org.plumbline.scoring;

import static org.plumbline.scoring.Level.HIGH;
import static org.plumbline.scoring.Level.LOW;
import static org.plumbline.scoring.Level.MODERATE;
import static org.plumbline.scoring.Level.VERY_HIGH;
import static org.plumbline.scoring.Level.VERY_LOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and bands as NIST SP 800-30 Rev. 1 prints them, typed in by hand. */
public final class PublishedTables {

    /** Table G-5; rows: likelihood of initiation or occurrence, columns: likelihood of adverse impact. */
    static final Level[][] G5 = {
        {VERY_LOW, VERY_LOW, LOW, LOW, LOW},
        {VERY_LOW, LOW, LOW, MODERATE, MODERATE},
        {LOW, LOW, MODERATE, MODERATE, HIGH},
        {LOW, MODERATE, MODERATE, HIGH, VERY_HIGH},
        {LOW, MODERATE, HIGH, VERY_HIGH, VERY_HIGH},
    };

    /** Table I-2; rows: likelihood, columns: level of impact. */
    static final Level[][] I2 = {
        {VERY_LOW, VERY_LOW, VERY_LOW, LOW, LOW},
        {VERY_LOW, LOW, LOW, LOW, MODERATE},
        {VERY_LOW, LOW, MODERATE, MODERATE, HIGH},
        {VERY_LOW, LOW, MODERATE, HIGH, VERY_HIGH},
        {VERY_LOW, LOW, MODERATE, HIGH, VERY_HIGH},
    };

    public static final LevelBands BANDS = LevelBands.of(List.of(
            new LevelBands.Band(VERY_LOW, 0, 4),
            new LevelBands.Band(LOW, 5, 20),
            new LevelBands.Band(MODERATE, 21, 79),
            new LevelBands.Band(HIGH, 80, 95),
            new LevelBands.Band(VERY_HIGH, 96, 100)));

    private PublishedTables() {}

    public static RiskMatrix matrix() {
        return new RiskMatrix(LevelTable.of("G-5", asData(G5)), LevelTable.of("I-2", asData(I2)));
    }

    /** A table in the form in which a scale's file hands it over. */
    static Map<String, Map<String, String>> asData(Level[][] cells) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (Level row : Level.values()) {
            var columns = new LinkedHashMap<String, String>();
            for (Level column : Level.values()) {
                columns.put(column.name(), cells[row.ordinal()][column.ordinal()].name());
            }
            rows.put(row.name(), columns);
        }
        return rows;
    }
}
