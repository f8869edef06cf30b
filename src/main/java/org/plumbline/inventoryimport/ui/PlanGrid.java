package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.inventoryimport.PlannedRow;
import org.plumbline.shared.Change;

/** The rows of a preview; opened, a row shows each field that would change and each problem. */
class PlanGrid extends Grid<PlannedRow> {

    private final transient ListDataProvider<PlannedRow> rows;

    PlanGrid(List<PlannedRow> planned) {
        addClassName("import-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setHeight("min(32rem, 60vh)");
        rows = new ListDataProvider<>(planned) {
            @Override
            public Object getId(PlannedRow row) {
                return row.number(); // comparing whole rows would take long
            }
        };
        setItems(rows);
        addColumn(PlannedRow::number)
                .setHeader(getTranslation("import.row"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setPartNameGenerator(_ -> "figures");
        addColumn(new ComponentRenderer<>(row -> ImportWords.chip(this, row.outcome())))
                .setHeader(getTranslation("import.outcome"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(row -> row.name() == null ? "" : row.name())
                .setHeader(getTranslation("inventory.name"))
                .setFlexGrow(2)
                .setTooltipGenerator(PlannedRow::name);
        addColumn(row -> row.unit() == null ? "" : row.unit())
                .setHeader(getTranslation("inventory.unit"))
                .setFlexGrow(1);
        addColumn(row -> row.system() == null ? "" : row.system().code())
                .setHeader(getTranslation("inventory.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(this::summary)
                .setHeader(getTranslation("import.what"))
                .setFlexGrow(3)
                .setTooltipGenerator(this::summary);
        setItemDetailsRenderer(new ComponentRenderer<>(this::details));
    }

    void show(SerializablePredicate<PlannedRow> which) {
        rows.setFilter(which);
    }

    private String summary(PlannedRow row) {
        var changed = row.changes().stream()
                .map(change -> getTranslation(change.field()))
                .collect(Collectors.joining(", "));
        var problems = ImportWords.sentences(this, row.problems());
        return changed.isEmpty()
                ? problems
                : getTranslation("import.changes", changed, problems).strip();
    }

    private Component details(PlannedRow row) {
        var list = new UnorderedList();
        for (Change change : row.changes()) {
            list.add(new ListItem(ImportWords.change(this, change)));
        }
        row.problems().forEach(problem -> list.add(new ListItem(ImportWords.sentence(this, problem))));
        if (list.getElement().getChildCount() == 0) {
            list.add(new ListItem(getTranslation("import.no-problem")));
        }
        var details = new Div(list);
        details.addClassName("import-row-details");
        return details;
    }
}
