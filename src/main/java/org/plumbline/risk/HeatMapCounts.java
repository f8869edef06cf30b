package org.plumbline.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.scoring.Level;

/**
 * The heat map in numbers.
 *
 * @param cells how many risks stand in each cell, by stage
 * @param moves how many go from a cell to another, by the stage they go to: current from inherent, target from current
 * @param notAssessed how many stand in no cell, by stage
 */
public record HeatMapCounts(
        Map<Stage, List<Count>> cells, Map<Stage, List<Move>> moves, Map<Stage, Long> notAssessed, long total) {

    /** So many risks stand in a cell. */
    public record Count(Level likelihood, Level impact, long risks) {}

    /** So many risks go from one cell to another. */
    public record Move(Level fromLikelihood, Level fromImpact, Level toLikelihood, Level toImpact, long risks) {}

    public long at(Stage stage, Level likelihood, Level impact) {
        return Optional.ofNullable(cells.get(stage)).stream()
                .flatMap(List::stream)
                .filter(count -> count.likelihood() == likelihood && count.impact() == impact)
                .mapToLong(Count::risks)
                .sum();
    }
}
