package org.plumbline.rmf.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListCell;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.CoverageByCategory;
import org.plumbline.rmf.MatrixRow;
import org.plumbline.rmf.RmfCoverage;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.Permission;

/** The coverage matrix: systems down, the 19 categories across, the organisation on top. */
@Route(RmfRoutes.MATRIX)
@Menu(title = "rmf.title", order = 30, icon = "vaadin:check-square-o")
@May(READ)
class RmfMatrixView extends Div implements HasDynamicTitle {

    private static final String CELL = "<a class=\"cover-cell\" data-shade=\"${item.shade}\" href=\"${item.answers}\""
            + " title=\"${item.words}\" aria-label=\"${item.figure}: ${item.words}\">${item.figure}</a>";
    private static final List<String> SHADES =
            List.of("untouched", "begun", "some", "most", "full", "verified", "none");
    private static final String CELL_WIDTH = "3rem";

    private final transient RmfCoverage coverage;
    private final transient Catalogue catalogue;
    private final RecordList<MatrixRow> list;

    RmfMatrixView(RmfCoverage coverage, Catalogue catalogue, CurrentPerson me) {
        this.coverage = coverage;
        this.catalogue = catalogue;
        addClassName("page");
        list = new RecordList<>(
                "rmf.matrix",
                ListSource.of(
                        (query, page) -> coverage.matrix(filter(query), page), query -> coverage.count(filter(query))),
                row -> RmfRoutes.ofSystem(row.systemId()));
        buildColumns();
        filters();
        list.sortedBy("name", false)
                .whenEmpty(() -> new EmptyState(
                        getTranslation("rmf.matrix.none"),
                        new Anchor(SystemRoutes.LIST, getTranslation("rmf.matrix.to-systems"))))
                .exportable("rmf-coverage", "rmf.matrix.title");
        groupByFunction();
        if (me.may(Permission.READ_ORGANISATION)) {
            organisationOnTop(coverage.ofOrganisation());
        }
        add(new PageHeader(getTranslation("rmf.matrix.title"), links(me)), legend(), list);
    }

    private Component[] links(CurrentPerson me) {
        var gaps = RmfTools.link(this, "rmf.gaps.title", VaadinIcon.LIST_UL, RmfRoutes.GAPS);
        return me.may(Permission.READ_ORGANISATION)
                ? new Component[] {
                    RmfTools.link(this, "rmf.organisation.title", VaadinIcon.BUILDING_O, RmfRoutes.ORGANISATION), gaps
                }
                : new Component[] {gaps};
    }

    private void buildColumns() {
        list.name("name", "rmf.matrix.system", MatrixRow::name).sortable("name").width("13rem");
        list.code("code", "rmf.matrix.code", MatrixRow::code).sortable("code").optional();
        list.text("lifecycle", "rmf.matrix.lifecycle", row -> words(row.lifecycle()))
                .sortable("lifecycle")
                .optional();
        list.text("tier", "rmf.matrix.tier", row -> row.tier() == null ? null : words(row.tier()))
                .sortable("tier")
                .optional();
        column(
                "total",
                getTranslation("rmf.matrix.total"),
                row -> row.coverage().total(),
                "");
        list.grid().getColumnByKey("total").setHeader(getTranslation("rmf.matrix.total"));
        for (var category : catalogue.rmf().categories()) {
            column(category.id(), category.id(), row -> row.coverage().of(category.id()), category.id());
            list.grid().getColumnByKey(category.id()).setHeader(heading(category));
        }
        list.grid().getColumnByKey("name").setFrozen(true);
        list.grid().setColumnReorderingAllowed(false); // the functions above the columns would come apart
        list.grid().addClassName("cover-grid");
    }

    private void column(String key, String title, SerializableFunction<MatrixRow, Coverage> of, String at) {
        var cell = new ListCell<MatrixRow>(CELL)
                .with("shade", row -> CoverageWords.shade(of.apply(row)))
                .with("figure", row -> CoverageWords.figure(of.apply(row)))
                .with(
                        "answers",
                        row -> at.isEmpty()
                                ? RmfRoutes.ofSystem(row.systemId())
                                : RmfRoutes.answers(row.systemId(), at))
                .with("words", row -> words(row.name(), at, of.apply(row)));
        var column = list.drawn(key, title, cell, row -> CoverageWords.figure(of.apply(row)))
                .width(at.isEmpty() ? "4rem" : CELL_WIDTH);
        if (at.isEmpty()) {
            column.essential();
        }
        list.grid()
                .getColumnByKey(key)
                .setFlexGrow(at.isEmpty() ? 0 : 1)
                .setResizable(false)
                .setTextAlign(ColumnTextAlign.CENTER)
                .setPartNameGenerator(_ -> "cover");
    }

    private void groupByFunction() {
        var top = list.grid().prependHeaderRow();
        for (var function : catalogue.rmf().functions()) {
            var columns = function.categories().stream()
                    .map(category -> list.grid().getColumnByKey(category.id()))
                    .toArray(Grid.Column<?>[]::new);
            top.join(columns).setText(function.id());
        }
    }

    private void organisationOnTop(CoverageByCategory organisation) {
        var row = list.grid().appendHeaderRow();
        var name = new Anchor(RmfRoutes.ORGANISATION, getTranslation("rmf.organisation.name"));
        name.addClassName("row-link");
        row.getCell(list.grid().getColumnByKey("name")).setComponent(name);
        row.getCell(list.grid().getColumnByKey("total"))
                .setComponent(cell(RmfRoutes.ORGANISATION, "", organisation.total()));
        for (var category : catalogue.rmf().categories()) {
            row.getCell(list.grid().getColumnByKey(category.id()))
                    .setComponent(cell(
                            RmfRoutes.answers(null, category.id()), category.id(), organisation.of(category.id())));
        }
    }

    private Component cell(String href, String category, Coverage counted) {
        var cell = new Anchor(href, CoverageWords.figure(counted));
        cell.addClassName("cover-cell");
        var words = counted.total() == 0
                ? category + ": " + getTranslation("rmf.matrix.per-system")
                : words(getTranslation("rmf.organisation.name"), category, counted);
        cell.getElement()
                .setAttribute("data-shade", CoverageWords.shade(counted))
                .setAttribute("title", words)
                .setAttribute("aria-label", CoverageWords.figure(counted) + ": " + words);
        return cell;
    }

    private Component heading(Framework.Category category) {
        var heading = new Span(category.id().substring(category.id().indexOf(' ') + 1));
        heading.getElement()
                .setAttribute("title", category.id() + ": " + category.title())
                .setAttribute("aria-label", category.id() + ": " + category.title());
        return heading;
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassName("cover-legend");
        for (String shade : SHADES) {
            var sample = new Span();
            sample.addClassName("cover-sample");
            sample.getElement().setAttribute("data-shade", shade).setAttribute("aria-hidden", "true");
            legend.add(new Span(sample, new Span(getTranslation("rmf.shade." + shade))));
        }
        return legend;
    }

    private void filters() {
        list.filter(ListFilter.ofEnum("lifecycle", "rmf.matrix.lifecycle", Lifecycle.class, this::words))
                .filter(ListFilter.ofEnum("tier", "rmf.matrix.tier", RiskTier.class, this::words));
    }

    /** Without a choice, retired systems stay out: no work is left to do on them. */
    private static SystemFilter filter(ListQuery query) {
        var lifecycles = query.values("lifecycle", Lifecycle.class);
        return SystemFilter.ALL
                .withTerm(query.term())
                .withLifecycles(
                        lifecycles.isEmpty()
                                ? EnumSet.complementOf(EnumSet.of(Lifecycle.RETIRED))
                                : Set.copyOf(lifecycles))
                .withTiers(Set.copyOf(query.values("tier", RiskTier.class)));
    }

    private String words(String who, String category, Coverage counted) {
        var sentence = CoverageWords.sentence(this, counted);
        var what = category.isEmpty()
                ? getTranslation("rmf.matrix.all")
                : category + " "
                        + catalogue.rmf().categories().stream()
                                .filter(known -> known.id().equals(category))
                                .map(Framework.Category::title)
                                .findFirst()
                                .orElse("");
        return who + ", " + what + ": " + sentence;
    }

    private String words(Lifecycle lifecycle) {
        return getTranslation("inventory.lifecycle." + lifecycle.name());
    }

    private String words(RiskTier tier) {
        return catalogue.tierRules().tiers().stream()
                .filter(known -> known.id().equals(tier.name()))
                .findFirst()
                .map(known -> known.title())
                .orElse(tier.name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rmf.matrix.title");
    }
}
