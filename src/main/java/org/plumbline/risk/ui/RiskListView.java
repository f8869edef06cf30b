package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskRow;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.vendor.VendorRegister;

/** The risk register. */
@Route(RiskRoutes.LIST)
@Menu(title = "risk.title-of-list", order = 40, icon = "vaadin:warning")
@May(READ)
class RiskListView extends Div implements HasDynamicTitle {

    private final transient RiskRegister register;
    private final transient Catalogue catalogue;
    private final transient People people;
    private final boolean mayChange;
    private final RecordList<RiskRow> list;

    RiskListView(
            RiskRegister register,
            Catalogue catalogue,
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            CurrentPerson person) {
        this.register = register;
        this.catalogue = catalogue;
        this.people = people;
        this.mayChange = person.may(Permission.CONTRIBUTE);
        addClassName("page");
        list = list();
        new RiskFilters(this, catalogue, inventory, vendors, people)
                .all(list::query)
                .forEach(list::filter);
        add(new PageHeader(getTranslation("risk.title-of-list"), actions()), list);
    }

    private Component[] actions() {
        var buttons = new ArrayList<Component>();
        buttons.add(link("risk.heat-map", VaadinIcon.GRID_BIG, RiskRoutes.HEAT_MAP));
        buttons.add(link("risk.library", VaadinIcon.BOOK, RiskRoutes.LIBRARY));
        if (mayChange) {
            var raise = link("risk.raise", VaadinIcon.PLUS, RiskRoutes.NEW);
            raise.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(raise);
        }
        return buttons.toArray(Component[]::new);
    }

    private Button link(String words, VaadinIcon icon, String route) {
        return new Button(
                getTranslation(words), icon.create(), _ -> UI.getCurrent().navigate(route));
    }

    private RecordList<RiskRow> list() {
        var source = ListSource.<RiskRow>of(
                (query, page) -> register.search(RiskListQuery.filter(query), page),
                query -> register.count(RiskListQuery.filter(query)));
        var rows = new RecordList<RiskRow>("risk.list", source, row -> RiskRoutes.details(row.id()));
        rows.name("title", "risk.title", RiskRow::title).sortable("title");
        rows.code("code", "risk.code", RiskRow::code).sortable("code");
        rows.level("current", "risk.list.exposure", row -> RiskWords.id(row.current()))
                .essential()
                .sortable("current");
        rows.state(
                "verdict",
                "risk.appetite",
                row -> RiskWords.of(this, row.verdict()),
                row -> RiskWords.tone(row.verdict()));
        rows.state(
                        "status",
                        "risk.status",
                        row -> RiskWords.of(this, row.status()),
                        row -> RiskWords.tone(row.status()))
                .essential()
                .sortable("status");
        rows.number("priority", "risk.priority", RiskRow::priority).sortable("priority", "raisedAt");
        rows.text("category", "risk.category", row -> RiskWords.category(catalogue, row.category()))
                .sortable("category");
        rows.text("systems", "risk.systems", row -> names(row.systems())).optional();
        rows.text(
                "owner",
                "risk.owner",
                row -> row.owner() == null ? null : row.owner().name());
        rows.date("reviewOn", "risk.review-on", RiskRow::reviewOn)
                .sortable("reviewOn")
                .optional();
        rows.date("nextActionDue", "risk.next-action", RiskRow::nextActionDue)
                .sortable("nextActionDue")
                .optional();
        rows.level("inherent", "risk.inherent", row -> RiskWords.id(row.inherent()))
                .sortable("inherent")
                .optional();
        rows.level("target", "risk.target", row -> RiskWords.id(row.target()))
                .sortable("target")
                .optional();
        rows.text(
                        "response",
                        "risk.response",
                        row -> row.response() == null
                                ? null
                                : getTranslation(
                                        "risk.response." + row.response().name()))
                .optional();
        rows.date("acceptedUntil", "risk.accepted-until", RiskRow::acceptedUntil)
                .sortable("acceptedUntil")
                .optional();
        rows.sortedBy("current", true).sortedBy("reviewOn", false);
        rows.whenEmpty(this::empty);
        rows.exportable("risks", "risk.title-of-list");
        if (mayChange) {
            rows.batch("risk.batch", this::changeTogether);
        }
        return rows;
    }

    private static String names(List<SystemRef> systems) {
        return systems.stream().map(SystemRef::name).collect(Collectors.joining(", "));
    }

    private EmptyState empty() {
        return mayChange
                ? new EmptyState(
                        getTranslation("risk.list.empty"),
                        link("risk.library", VaadinIcon.BOOK, RiskRoutes.LIBRARY),
                        link("risk.raise", VaadinIcon.PLUS, RiskRoutes.NEW))
                : new EmptyState(getTranslation("risk.list.empty.read-only"));
    }

    private void changeTogether(Set<RiskRow> selected) {
        new RiskBatchDialog(register, people, selected, list::refresh).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.title-of-list");
    }
}
