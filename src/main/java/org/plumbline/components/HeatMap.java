package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/**
 * The map of likelihood by impact: five rows, five columns, in each cell how many risks stand there, and arrows from
 * where risks started over where they are to where they shall be. It is a table, so a screen reader and the keyboard
 * use it too.
 */
@Tag("risk-heat-map")
@JsModule("./charts/risk-heat-map.ts")
public class HeatMap extends Component {

    /**
     * One cell.
     *
     * @param likelihood level id, {@code VERY_LOW} to {@code VERY_HIGH}
     * @param exposure the level that the cell's likelihood and impact combine to
     * @param count risks that stand there now
     * @param description what the cell is, in words, for people who do not see it
     */
    public record Cell(String likelihood, String impact, String exposure, long count, String description) {}

    /** So many risks moved, or shall move, from one cell to another. */
    public record Arrow(
            String fromLikelihood,
            String fromImpact,
            String toLikelihood,
            String toImpact,
            long count,
            boolean planned) {}

    /** Words of a level, for the axes. */
    public record AxisLabel(String level, String word) {}

    /** Somebody chose a cell. */
    @DomEvent("cell-chosen")
    public static class CellChosen extends ComponentEvent<HeatMap> {

        private final String likelihood;
        private final String impact;

        public CellChosen(
                HeatMap source,
                boolean fromClient,
                @EventData("event.detail.likelihood") String likelihood,
                @EventData("event.detail.impact") String impact) {
            super(source, fromClient);
            this.likelihood = likelihood;
            this.impact = impact;
        }

        public String likelihood() {
            return likelihood;
        }

        public String impact() {
            return impact;
        }
    }

    public HeatMap(List<AxisLabel> axis) {
        getElement().setPropertyList("axis", axis);
        getElement().setProperty("likelihoodTitle", getTranslation("heat-map.likelihood"));
        getElement().setProperty("impactTitle", getTranslation("heat-map.impact"));
        getElement().setProperty("caption", getTranslation("heat-map.caption"));
    }

    public void show(List<Cell> cells, List<Arrow> arrows) {
        getElement().setPropertyList("cells", cells);
        getElement().setPropertyList("arrows", arrows);
    }

    public Registration addCellChosenListener(ComponentEventListener<CellChosen> listener) {
        return addListener(CellChosen.class, listener);
    }
}
