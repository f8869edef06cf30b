package org.plumbline.inventoryimport.ui;

import static org.plumbline.security.Permission.READ_ORGANISATION;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.DateText;
import org.plumbline.components.PageHeader;
import org.plumbline.components.PageTabs;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventoryimport.ImportHistory;
import org.plumbline.inventoryimport.ImportRoutes;
import org.plumbline.inventoryimport.ImportRow;
import org.plumbline.inventoryimport.ImportRun;
import org.plumbline.inventoryimport.RowOutcome;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;

/** What became of every row of an imported file. */
@Route(ImportRoutes.RUN + "/:id")
@May(READ_ORGANISATION)
class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ImportHistory history;
    private final transient OurOrganisation organisation;
    private final boolean mayImport;
    private String fileName = "";
    private @Nullable RowOutcome shown;

    ImportRunView(ImportHistory history, OurOrganisation organisation, CurrentPerson person) {
        this.history = history;
        this.organisation = organisation;
        this.mayImport = person.may(Permission.KEEP_ORGANISATION);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = history.find(RouteId.of(event, "id", "import"));
        removeAll();
        show(run);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.result.title", fileName);
    }

    private void show(ImportRun run) {
        fileName = run.fileName();
        var counts = run.counts();
        var systems = new Button(
                getTranslation("import.result.systems"), _ -> getUI().ifPresent(ui -> ui.navigate(SystemRoutes.LIST)));
        systems.addThemeVariants(ButtonVariant.PRIMARY);
        var header = mayImport
                ? new PageHeader(
                        getTranslation("import.result.title", run.fileName()),
                        new Button(
                                getTranslation("import.result.another"),
                                _ -> getUI().ifPresent(ui -> ui.navigate(ImportRoutes.IMPORT))),
                        systems)
                : new PageHeader(getTranslation("import.result.title", run.fileName()), systems);
        var sentence = new Paragraph(getTranslation(
                "import.result.counts",
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.refused()));
        var who = getTranslation(
                "import.earlier.who",
                DateText.of(run.at(), organisation.profile().zone()),
                run.person());
        var mapping = run.mappingName() == null ? who : getTranslation("import.result.mapping", who, run.mappingName());
        var facts = new Span(mapping);
        facts.addClassName("activity-time");
        var grid = grid(run.id());
        add(header, sentence, facts, downloads(run), tabs(run, grid), grid);
    }

    private com.vaadin.flow.component.Component downloads(ImportRun run) {
        return ResultDownloads.of(this, run.fileName(), sink -> history.forEachRow(run.id(), sink));
    }

    private Tabs tabs(ImportRun run, Grid<ImportRow> grid) {
        var counts = run.counts();
        var tabs = new Tabs();
        PageTabs.mend(tabs);
        tab(tabs, grid, "import.preview.all", counts.rows(), null);
        tab(tabs, grid, "import.outcome.CREATED", counts.created(), RowOutcome.CREATED);
        tab(tabs, grid, "import.outcome.UPDATED", counts.updated(), RowOutcome.UPDATED);
        tab(tabs, grid, "import.outcome.UNCHANGED", counts.unchanged(), RowOutcome.UNCHANGED);
        tab(tabs, grid, "import.outcome.REFUSED", counts.refused(), RowOutcome.REFUSED);
        return tabs;
    }

    private void tab(Tabs tabs, Grid<ImportRow> grid, String key, int count, @Nullable RowOutcome outcome) {
        var tab = new Tab(getTranslation("import.preview.tab", getTranslation(key), count));
        tab.setEnabled(count > 0);
        tabs.add(tab);
        tabs.addSelectedChangeListener(selection -> {
            if (selection.getSelectedTab() == tab) {
                shown = outcome;
                grid.getDataProvider().refreshAll();
            }
        });
    }

    private Grid<ImportRow> grid(UUID run) {
        var grid = new Grid<ImportRow>();
        grid.addClassName("import-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setHeight("min(40rem, 70vh)");
        grid.setItems(
                query -> history.rows(run, shown, query.getOffset(), query.getLimit()).stream(),
                _ -> history.count(run, shown));
        grid.addColumn(ImportRow::number)
                .setHeader(getTranslation("import.row"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setPartNameGenerator(_ -> "figures");
        grid.addColumn(new ComponentRenderer<>(row -> ImportWords.chip(this, row.outcome())))
                .setHeader(getTranslation("import.outcome"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(ImportRunView::name))
                .setHeader(getTranslation("inventory.name"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.systemCode() == null ? "" : row.systemCode())
                .setHeader(getTranslation("inventory.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> ImportWords.sentences(this, row.problems()))
                .setHeader(getTranslation("import.reason"))
                .setFlexGrow(3)
                .setTooltipGenerator(row -> ImportWords.sentences(this, row.problems()));
        return grid;
    }

    private static com.vaadin.flow.component.Component name(ImportRow row) {
        var name = row.name() == null ? "" : row.name();
        if (row.systemId() == null) {
            return new Span(name);
        }
        var link = new Anchor(SystemRoutes.details(row.systemId()), name);
        link.addClassName("row-link");
        return link;
    }
}
