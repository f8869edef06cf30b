package org.plumbline.risk;

import static org.plumbline.security.Permission.READ;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts risks by likelihood and impact, before control, now and as planned. */
@Service
@May(READ)
public class RiskHeatMap {

    private final RiskQueries queries;
    private final RiskAccess access;
    private final OurOrganisation organisation;

    RiskHeatMap(RiskQueries queries, RiskAccess access, OurOrganisation organisation) {
        this.queries = queries;
        this.access = access;
        this.organisation = organisation;
    }

    /** The map of the risks that a filter finds and the person may see. */
    @Transactional(readOnly = true)
    public HeatMapCounts of(RiskFilter filter) {
        var scope = access.scope();
        var today = organisation.today();
        long total = queries.count(filter, scope, () -> today);
        var cells = new EnumMap<Stage, List<HeatMapCounts.Count>>(Stage.class);
        var notAssessed = new EnumMap<Stage, Long>(Stage.class);
        for (Stage stage : Stage.values()) {
            var counts = queries.cells(stage, filter, scope, today);
            cells.put(stage, counts);
            notAssessed.put(
                    stage,
                    total
                            - counts.stream()
                                    .mapToLong(HeatMapCounts.Count::risks)
                                    .sum());
        }
        var moves = Map.of(
                Stage.CURRENT, queries.moves(Stage.INHERENT, Stage.CURRENT, filter, scope, today),
                Stage.TARGET, queries.moves(Stage.CURRENT, Stage.TARGET, filter, scope, today));
        return new HeatMapCounts(cells, moves, notAssessed, total);
    }
}
