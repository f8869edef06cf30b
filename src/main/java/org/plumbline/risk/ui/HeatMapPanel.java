package org.plumbline.risk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.components.HeatMap;
import org.plumbline.risk.HeatMapCounts;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;

/** The heat map filled with the register's counts at one stage, and the movements that count most. */
class HeatMapPanel extends Div {

    /** More arrows than this no longer tell anything. */
    static final int ARROWS = 12;

    private final transient RiskMethod method;
    private final HeatMap map;
    private Stage stage = Stage.CURRENT;

    /** @param chosen hears of a cell that somebody chose */
    HeatMapPanel(RiskMethod method, SerializableConsumer<RiskFilter.Cell> chosen) {
        this.method = method;
        map = new HeatMap(Arrays.stream(Level.values())
                .map(level -> new HeatMap.AxisLabel(level.name(), RiskWords.of(this, level)))
                .toList());
        map.addCellChosenListener(event -> RiskListQuery.cell(stage + "." + event.likelihood() + "." + event.impact())
                .ifPresent(chosen::accept));
        add(map);
    }

    void show(HeatMapCounts counts, Stage shown, boolean withMoves) {
        stage = shown;
        var cells = new ArrayList<HeatMap.Cell>();
        for (Level likelihood : Level.values()) {
            for (Level impact : Level.values()) {
                cells.add(cell(counts, likelihood, impact));
            }
        }
        map.show(cells, withMoves ? arrows(counts) : List.of());
    }

    private HeatMap.Cell cell(HeatMapCounts counts, Level likelihood, Level impact) {
        var exposure =
                Objects.requireNonNull(method.exposure(likelihood, impact).level());
        long risks = counts.at(stage, likelihood, impact);
        return new HeatMap.Cell(
                likelihood.name(),
                impact.name(),
                exposure.name(),
                risks,
                getTranslation(
                        "risk.heat-map.cell",
                        RiskWords.of(this, likelihood),
                        RiskWords.of(this, impact),
                        RiskWords.of(this, exposure),
                        risks));
    }

    private static List<HeatMap.Arrow> arrows(HeatMapCounts counts) {
        return Stream.concat(arrows(counts, Stage.CURRENT), arrows(counts, Stage.TARGET))
                .toList();
    }

    private static Stream<HeatMap.Arrow> arrows(HeatMapCounts counts, Stage to) {
        return counts.moves().getOrDefault(to, List.of()).stream()
                .sorted(Comparator.comparingLong(HeatMapCounts.Move::risks).reversed())
                .limit(ARROWS)
                .map(move -> new HeatMap.Arrow(
                        move.fromLikelihood().name(),
                        move.fromImpact().name(),
                        move.toLikelihood().name(),
                        move.toImpact().name(),
                        move.risks(),
                        to == Stage.TARGET));
    }
}
