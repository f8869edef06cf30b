package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.components.DateText;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskRow;

/** A few risks as a table, where the whole list would be too much. */
class RiskTable extends Div {

    RiskTable(List<RiskRow> risks) {
        addClassName("table-frame");
        getElement().setAttribute("tabindex", "0");
        var head = new NativeTableRow();
        Stream.of("risk.code", "risk.title", "risk.current", "risk.status", "risk.owner", "risk.review-on")
                .forEach(column -> {
                    var cell = new NativeTableHeaderCell(getTranslation(column));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        var body = new NativeTableBody();
        risks.forEach(risk -> body.add(row(risk)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain-table");
        add(table);
    }

    private NativeTableRow row(RiskRow risk) {
        var code = new Span(risk.code());
        code.addClassName("code-cell");
        return row(
                code,
                new Anchor(RiskRoutes.details(risk.id()), risk.title()),
                RiskWords.chip(risk.current()),
                RiskWords.chip(this, risk.status()),
                new Span(risk.owner() == null ? "" : risk.owner().name()),
                new Span(DateText.of(risk.reviewOn())));
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        Stream.of(cells).forEach(cell -> row.add(new NativeTableCell(cell)));
        return row;
    }
}
