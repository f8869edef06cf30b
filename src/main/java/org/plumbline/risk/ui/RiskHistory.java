package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.components.DateText;
import org.plumbline.components.EmptyState;
import org.plumbline.components.StepChart;
import org.plumbline.risk.Rating;
import org.plumbline.risk.RiskDetails.RatingStep;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;

/** How the ratings of a risk moved: as steps over time, and as a table with who and why. */
class RiskHistory extends Div {

    RiskHistory(List<RatingStep> steps, ZoneId zone) {
        addClassName("risk-history");
        if (steps.isEmpty()) {
            add(new EmptyState(getTranslation("risk.history.none")));
            return;
        }
        var chart = new StepChart(getTranslation("risk.history.chart"), axis(), lines(steps));
        chart.setWidthFull();
        add(chart, table(steps, zone));
    }

    private List<String> axis() {
        return Arrays.stream(Level.values())
                .map(level -> RiskWords.of(this, level))
                .toList();
    }

    private List<StepChart.Line> lines(List<RatingStep> steps) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StepChart.Line(
                        getTranslation("risk.stage." + stage.name()),
                        steps.stream()
                                .filter(step -> step.stage() == stage)
                                .map(step -> point(step.rating()))
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static StepChart.Point point(Rating rating) {
        int place = rating.exposure() == null ? -1 : rating.exposure().ordinal();
        return new StepChart.Point(String.valueOf(rating.ratedAt()), place);
    }

    private Component table(List<RatingStep> steps, ZoneId zone) {
        var head = new NativeTableRow();
        Stream.of("when", "stage", "from", "to", "levels", "why", "who", "scale")
                .forEach(column -> {
                    var cell = new NativeTableHeaderCell(getTranslation("risk.history." + column));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        var body = new NativeTableBody();
        steps.reversed().forEach(step -> body.add(row(step, zone)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain-table");
        var frame = new Div(table);
        frame.addClassName("table-frame");
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private NativeTableRow row(RatingStep step, ZoneId zone) {
        var rating = step.rating();
        var when = rating.ratedAt() == null ? "" : DateText.of(rating.ratedAt(), zone);
        return new NativeTableRow(
                words(when),
                words(getTranslation("risk.stage." + step.stage().name())),
                new NativeTableCell(
                        step.before() == null
                                ? new Span()
                                : RiskWords.chip(step.before().exposure())),
                new NativeTableCell(RiskWords.chip(rating.exposure())),
                words(getTranslation(
                        "risk.history.levels-words",
                        RiskWords.of(this, rating.likelihood()),
                        RiskWords.of(this, rating.impact()))),
                words(String.valueOf(rating.rationale())),
                words(step.by() == null ? "" : step.by().name()),
                words(rating.scale() + " " + rating.scaleVersion()));
    }

    private static NativeTableCell words(String text) {
        return new NativeTableCell(text);
    }
}
