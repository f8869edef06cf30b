package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** How levels moved over time, as steps. It stands beside a table of the same values, which is what is read aloud. */
@Tag("step-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./charts/step-chart.ts")
public class StepChart extends Component implements HasSize {

    /** One line; the legend has its name. */
    public record Line(String name, List<Point> points) {}

    /**
     * A value that held from a time on.
     *
     * @param time ISO 8601
     * @param value place on the axis, from 0; below 0 where there was no value
     */
    public record Point(String time, int value) {}

    /**
     * A chart.
     *
     * @param description what it shows, in a sentence
     * @param axis words of the places on the vertical axis, lowest first
     */
    public StepChart(String description, List<String> axis, List<Line> lines) {
        getElement().setProperty("description", description);
        getElement().setPropertyList("axis", axis);
        getElement().setPropertyList("lines", lines);
    }
}
