package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.PageTabs;
import org.plumbline.inventoryimport.ImportPlan;
import org.plumbline.inventoryimport.PlannedRow;
import org.plumbline.inventoryimport.RowOutcome;
import org.plumbline.inventoryimport.RowProblem.Severity;

/** The third step: what would become of each row. Nothing is written yet. */
class PreviewPanel extends Div {

    private final transient ImportSession session;
    private final transient ImportPlan plan;
    private final @Nullable EarlierImport earlier;
    private final PlanGrid grid;

    /** @param earlier what is shown where this very file was imported before; it is not imported again */
    PreviewPanel(
            ImportSession session,
            ImportPlan plan,
            @Nullable EarlierImport earlier,
            SerializableConsumer<ImportPlan> importNow,
            SerializableRunnable again,
            SerializableRunnable back) {
        this.session = session;
        this.plan = plan;
        this.earlier = earlier;
        this.grid = new PlanGrid(plan.rows());
        addClassName("import-preview");
        var counts = plan.counts();
        add(new H2(getTranslation("import.preview.title", session.fileName(), counts.rows())));
        if (earlier != null) {
            add(earlier);
        }
        if (!plan.newVendors().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "import.preview.new-vendors",
                    plan.newVendors().size(),
                    String.join(", ", plan.newVendors().stream().limit(8).toList()))));
        }
        if (!plan.sharedIds().isEmpty()) {
            add(sharedIds(again));
        }
        add(tabs(), grid, actions(importNow, back));
    }

    /** Asks about ids that rows of different systems carry, and works the preview out anew. */
    private Div sharedIds(SerializableRunnable again) {
        var ids = plan.sharedIds();
        var panel = new Div(
                new Paragraph(getTranslation(
                        "import.preview.shared-ids",
                        ids.size(),
                        String.join(", ", ids.stream().limit(8).toList()))),
                OptionsPanel.sharedIds(this, session.mapping(), choice -> {
                    session.map(session.mapping().withSharedIds(choice));
                    again.run();
                }));
        panel.addClassName("panel");
        return panel;
    }

    private Tabs tabs() {
        var counts = plan.counts();
        var tabs = new Tabs();
        PageTabs.mend(tabs);
        tab(tabs, "import.preview.all", counts.rows(), _ -> true);
        tab(tabs, "import.outcome.CREATED", counts.created(), row -> row.outcome() == RowOutcome.CREATED);
        tab(tabs, "import.outcome.UPDATED", counts.updated(), row -> row.outcome() == RowOutcome.UPDATED);
        tab(tabs, "import.outcome.UNCHANGED", counts.unchanged(), row -> row.outcome() == RowOutcome.UNCHANGED);
        tab(tabs, "import.outcome.REFUSED", counts.refused(), row -> row.outcome() == RowOutcome.REFUSED);
        tab(
                tabs,
                "import.preview.warnings",
                counts.withWarnings(),
                row -> row.outcome() != RowOutcome.REFUSED && row.has(Severity.WARNING));
        return tabs;
    }

    private void tab(Tabs tabs, String key, int count, SerializablePredicate<PlannedRow> rows) {
        var tab = new Tab(getTranslation("import.preview.tab", getTranslation(key), count));
        tab.setEnabled(count > 0);
        tabs.add(tab);
        tabs.addSelectedChangeListener(selection -> {
            if (selection.getSelectedTab() == tab) {
                grid.show(rows);
            }
        });
    }

    private Div actions(SerializableConsumer<ImportPlan> importNow, SerializableRunnable back) {
        var counts = plan.counts();
        int writes = counts.created() + counts.updated();
        var now = new Button(getTranslation("import.now", writes), _ -> importNow.accept(plan));
        now.addThemeVariants(ButtonVariant.PRIMARY);
        now.setEnabled(writes > 0 && earlier == null);
        now.setDisableOnClick(true);
        var actions = new Div(
                now,
                new Button(getTranslation("import.back"), _ -> back.run()),
                ResultDownloads.of(this, session.fileName(), ResultDownloads.rowsOf(plan)));
        actions.addClassName("form-actions");
        if (writes == 0 && earlier == null) {
            actions.addComponentAsFirst(new Paragraph(getTranslation("import.preview.nothing")));
        }
        return actions;
    }
}
