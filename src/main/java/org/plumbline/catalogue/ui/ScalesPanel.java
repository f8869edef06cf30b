package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskScale;
import org.plumbline.components.LevelChip;

/** The levels, the two tables that combine them, the appetite, the tier rules and the maturity words. */
class ScalesPanel extends Div {

    ScalesPanel(Catalogue catalogue) {
        addClassName("reading");
        var scale = catalogue.riskScale();
        add(levels(scale));
        add(matrix(
                "catalogue.scales.likelihood", "catalogue.scales.likelihood.axes", scale, scale.overallLikelihood()));
        add(matrix("catalogue.scales.exposure", "catalogue.scales.exposure.axes", scale, scale.riskLevel()));
        add(appetite(catalogue), tiers(catalogue), maturity(catalogue));
    }

    private Section levels(RiskScale scale) {
        var rows = scale.levels().reversed().stream()
                .map(level -> row(
                        new LevelChip(level.id()),
                        words(level.low() + " to " + level.high()),
                        words(level.likelihood()),
                        words(level.impact())))
                .toList();
        return section(
                "catalogue.scales.levels",
                table(
                        List.of(
                                "catalogue.scales.level",
                                "catalogue.scales.percent",
                                "catalogue.scales.likelihood.word",
                                "catalogue.scales.impact.word"),
                        rows));
    }

    private Section matrix(String titleKey, String axesKey, RiskScale scale, Map<String, Map<String, String>> matrix) {
        var header = new NativeTableRow(new NativeTableHeaderCell());
        scale.levels().forEach(level -> header.add(columnHeader(level.title())));
        var body = new NativeTableBody();
        for (RiskScale.Level row : scale.levels().reversed()) {
            var cells = new NativeTableRow(rowHeader(row.title()));
            for (RiskScale.Level column : scale.levels()) {
                cells.add(new NativeTableCell(
                        new LevelChip(matrix.getOrDefault(row.id(), Map.of()).get(column.id()))));
            }
            body.add(cells);
        }
        return section(
                titleKey,
                new Paragraph(getTranslation(axesKey)),
                scrolling(new NativeTable(new NativeTableHeader(header), body)));
    }

    private Section appetite(Catalogue catalogue) {
        var appetite = catalogue.riskAppetite();
        var rows = appetite.categories().stream()
                .map(entry -> row(
                        words(catalogue
                                .riskCategory(entry.category())
                                .orElseThrow()
                                .title()),
                        new LevelChip(entry.highestExposure()),
                        words(entry.why())))
                .toList();
        return section(
                "catalogue.scales.appetite",
                new Paragraph(getTranslation(
                        "catalogue.scales.appetite.general",
                        getTranslation(LevelChip.wordKey(appetite.highestExposure())),
                        appetite.longestAcceptanceDays())),
                table(
                        List.of(
                                "catalogue.scales.category",
                                "catalogue.scales.appetite.highest",
                                "catalogue.scales.why"),
                        rows));
    }

    private Section tiers(Catalogue catalogue) {
        var rules = new OrderedList();
        catalogue
                .tierRules()
                .rules()
                .forEach(rule -> rules.add(new ListItem(tier(catalogue, rule.tier()) + ": " + rule.reason())));
        var otherwise = catalogue.tierRules().otherwise();
        rules.add(new ListItem(tier(catalogue, otherwise.tier()) + ": " + otherwise.reason()));
        return section("catalogue.scales.tiers", new Paragraph(getTranslation("catalogue.scales.tiers.how")), rules);
    }

    private static String tier(Catalogue catalogue, String id) {
        return catalogue.tierRules().tiers().stream()
                .filter(tier -> tier.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private Section maturity(Catalogue catalogue) {
        var rows = catalogue.maturityScale().levels().stream()
                .map(level -> row(words(String.valueOf(level.value())), words(level.title()), words(level.meaning())))
                .toList();
        return section(
                "catalogue.scales.maturity",
                table(
                        List.of(
                                "catalogue.scales.maturity.value",
                                "catalogue.scales.maturity.word",
                                "catalogue.scales.maturity.meaning"),
                        rows));
    }

    private Section section(String titleKey, Component... content) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(content);
        return section;
    }

    private Component table(List<String> headerKeys, List<NativeTableRow> rows) {
        var header = new NativeTableRow();
        headerKeys.forEach(key -> header.add(columnHeader(getTranslation(key))));
        var body = new NativeTableBody();
        rows.forEach(body::add);
        return scrolling(new NativeTable(new NativeTableHeader(header), body));
    }

    private static Component scrolling(NativeTable table) {
        table.addClassName("plain-table");
        var frame = new Div(table);
        frame.addClassName("table-frame");
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        return row;
    }

    private static NativeTableHeaderCell columnHeader(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell rowHeader(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static Component words(String text) {
        return new Span(text);
    }
}
