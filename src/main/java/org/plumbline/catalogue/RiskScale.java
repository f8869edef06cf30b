package org.plumbline.catalogue;

import java.util.List;
import java.util.Map;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.LevelTable;
import org.plumbline.scoring.RiskMatrix;

/**
 * The levels risks are rated on, and the two tables that combine them (NIST SP 800-30 Rev. 1, tables G-5 and I-2).
 *
 * @param overallLikelihood likelihood that it happens, to likelihood that it then does harm, to overall likelihood
 * @param riskLevel likelihood to impact to exposure
 */
public record RiskScale(
        String id,
        String version,
        String title,
        String source,
        List<Level> levels,
        Map<String, Map<String, String>> overallLikelihood,
        Map<String, Map<String, String>> riskLevel) {

    /**
     * One of the five levels.
     *
     * @param low lowest percentage of the level
     * @param high highest percentage of the level
     * @param value the semi-quantitative value, 0 to 10
     */
    public record Level(String id, String title, int low, int high, int value, String likelihood, String impact) {}

    /** The bands of percentages, made ready for arithmetic. */
    public LevelBands bands() {
        return LevelBands.of(levels.stream()
                .map(level ->
                        new LevelBands.Band(org.plumbline.scoring.Level.valueOf(level.id()), level.low(), level.high()))
                .toList());
    }

    /** The two tables, made ready for arithmetic. */
    public RiskMatrix matrix() {
        return new RiskMatrix(
                LevelTable.of("overallLikelihood of " + id, overallLikelihood),
                LevelTable.of("riskLevel of " + id, riskLevel));
    }

    public Level level(String levelId) {
        return levels.stream()
                .filter(level -> level.id().equals(levelId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level " + levelId + " in " + id));
    }
}
