package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.LookupField;
import org.plumbline.components.PageHeader;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.HeatMapCounts;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskHeatMap;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.data.domain.PageRequest;

/** Risks by likelihood and impact, with where they came from and where they shall go; a cell shows its risks. */
@Route(RiskRoutes.HEAT_MAP)
@May(READ)
class HeatMapView extends Div implements HasDynamicTitle {

    private static final int RISKS_SHOWN = 50;

    private final transient RiskHeatMap counter;
    private final transient RiskRegister register;
    private final transient RiskMethod method;
    private final RadioButtonGroup<Stage> stage = new RadioButtonGroup<>(getTranslation("risk.heat-map.stage"));
    private final Checkbox moves = new Checkbox(getTranslation("risk.heat-map.moves"), true);
    private final ComboBox<RiskCategory> category = new ComboBox<>(getTranslation("risk.category"));
    private final LookupField<SystemRef> system;
    private final LookupField<VendorRef> vendor;
    private final LookupField<PersonRef> owner;
    private final HeatMapPanel map;
    private final Paragraph summary = new Paragraph();
    private final Div behind = new Div();
    private final Details numbers = new Details(getTranslation("risk.heat-map.numbers"));

    HeatMapView(
            RiskHeatMap counter,
            RiskRegister register,
            RiskMethod method,
            Catalogue catalogue,
            AiInventory inventory,
            VendorRegister vendors,
            People people) {
        this.counter = counter;
        this.register = register;
        this.method = method;
        addClassName("page");
        category.setItems(catalogue.allRiskCategories());
        category.setItemLabelGenerator(RiskCategory::title);
        category.setClearButtonVisible(true);
        system = new LookupField<>(getTranslation("risk.system"), inventory::directory, SystemRef::name);
        vendor = new LookupField<>(getTranslation("risk.vendor"), vendors::directory, VendorRef::name);
        owner = new LookupField<>(getTranslation("risk.owner"), people::directory, PersonRef::name);
        stage.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(value -> getTranslation("risk.stage." + value.name()));
        stage.setValue(Stage.CURRENT);
        map = new HeatMapPanel(method, this::showBehind);
        map.addClassName("heat-map-frame");
        summary.getElement().setAttribute("role", "status");
        add(header(), filters(), summary, map, numbers, behind);
        Stream.of(category, system, vendor, owner).forEach(field -> field.addValueChangeListener(_ -> count()));
        stage.addValueChangeListener(_ -> count());
        moves.addValueChangeListener(_ -> count());
        count();
    }

    private Component header() {
        return new PageHeader(
                        getTranslation("risk.heat-map"),
                        new Button(
                                getTranslation("risk.heat-map.list"),
                                _ -> UI.getCurrent().navigate(RiskRoutes.LIST)))
                .explained(getTranslation("risk.heat-map.explained", HeatMapPanel.ARROWS));
    }

    private Component filters() {
        var bar = new Div(stage, category, system, vendor, owner, moves);
        bar.addClassName("filter-bar");
        return bar;
    }

    private RiskFilter.Builder filter() {
        return RiskFilter.with()
                .openOnly(true)
                .categories(
                        category.getValue() == null
                                ? Set.of()
                                : Set.of(category.getValue().id()))
                .systems(
                        one(system.getValue() == null ? null : system.getValue().id()))
                .vendors(
                        one(vendor.getValue() == null ? null : vendor.getValue().id()))
                .owners(one(owner.getValue() == null ? null : owner.getValue().id()));
    }

    private static Set<UUID> one(@Nullable UUID id) {
        return id == null ? Set.of() : Set.of(id);
    }

    private void count() {
        var counts = counter.of(filter().build());
        map.show(counts, stage.getValue(), moves.getValue());
        long unknown = counts.notAssessed().getOrDefault(stage.getValue(), 0L);
        summary.setText(getTranslation("risk.heat-map.summary", counts.total() - unknown, counts.total(), unknown));
        numbers.removeAll();
        numbers.add(numbers(counts));
        behind.removeAll();
    }

    /** The map as plain numbers, cell by cell, at all three stages. */
    private Component numbers(HeatMapCounts counts) {
        var head = new NativeTableRow();
        Stream.of("risk.likelihood", "risk.impact", "risk.exposure", "risk.inherent", "risk.current", "risk.target")
                .forEach(column -> head.add(new NativeTableHeaderCell(getTranslation(column))));
        var body = new NativeTableBody();
        for (Level likelihood : Arrays.asList(Level.values()).reversed()) {
            for (Level impact : Arrays.asList(Level.values()).reversed()) {
                var row = new NativeTableRow(
                        new NativeTableCell(RiskWords.of(this, likelihood)),
                        new NativeTableCell(RiskWords.of(this, impact)),
                        new NativeTableCell(RiskWords.chip(
                                method.exposure(likelihood, impact).level())));
                long all = 0;
                for (Stage one : Stage.values()) {
                    long risks = counts.at(one, likelihood, impact);
                    row.add(new NativeTableCell(String.valueOf(risks)));
                    all += risks;
                }
                if (all > 0) {
                    body.add(row);
                }
            }
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain-table");
        return table;
    }

    private void showBehind(RiskFilter.Cell cell) {
        var filter = filter().cell(cell).build();
        long count = register.count(filter);
        var title = new H2(getTranslation(
                "risk.heat-map.behind",
                getTranslation("risk.stage." + cell.stage().name()),
                RiskWords.of(this, cell.likelihood()),
                RiskWords.of(this, cell.impact()),
                count));
        behind.removeAll();
        behind.add(title, new RiskTable(register.search(filter, PageRequest.of(0, RISKS_SHOWN))));
        if (count > RISKS_SHOWN) {
            behind.add(new Anchor(
                    RiskRoutes.open(RiskRoutes.CELL, RiskListQuery.spell(cell)), getTranslation("risk.heat-map.all")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.heat-map");
    }
}
