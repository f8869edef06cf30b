package org.plumbline.vendor.ui;

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
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListSource;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.vendor.VendorFilter;
import org.plumbline.vendor.VendorRegister;
import org.plumbline.vendor.VendorRoutes;
import org.plumbline.vendor.VendorRow;

/** The vendors of AI systems. */
@Route(VendorRoutes.LIST)
@Menu(title = "vendor.title", order = 60, icon = "vaadin:building-o")
@May(READ)
class VendorListView extends Div implements HasDynamicTitle {

    private final transient VendorRegister register;
    private final boolean mayChange;

    VendorListView(VendorRegister register, OurOrganisation organisation, CurrentPerson person) {
        this.register = register;
        this.mayChange = person.may(Permission.KEEP_ORGANISATION);
        addClassName("page");
        add(
                new PageHeader(getTranslation("vendor.title"), actions()),
                list(organisation.profile().zone()));
    }

    private Component[] actions() {
        return mayChange ? new Component[] {addButton(true)} : new Component[0];
    }

    private RecordList<VendorRow> list(ZoneId zone) {
        var list = new RecordList<VendorRow>(
                "vendor.list",
                ListSource.of(
                        (query, page) -> register.search(new VendorFilter(query.term()), page),
                        query -> register.count(new VendorFilter(query.term()))),
                row -> VendorRoutes.details(row.id()));
        list.name("name", "vendor.name", VendorRow::name).sortable("name");
        list.code("code", "vendor.code", VendorRow::code).sortable("code");
        list.number("systems", "vendor.systems", VendorRow::systems).essential();
        list.text("website", "vendor.website", VendorRow::website).sortable("website");
        list.text("contact", "vendor.contact", VendorRow::contact).sortable("contact");
        list.date("changed", "vendor.changed-on", row -> LocalDate.ofInstant(row.changedAt(), zone))
                .sortable("changedAt")
                .optional();
        list.sortedBy("name", false);
        list.whenEmpty(() -> new EmptyState(
                getTranslation(mayChange ? "vendor.list.empty" : "vendor.list.empty.read-only"),
                mayChange ? new Component[] {addButton(false)} : new Component[0]));
        list.exportable("vendors", "vendor.title");
        return list;
    }

    private Button addButton(boolean primary) {
        var button = new Button(getTranslation("vendor.add"), VaadinIcon.PLUS.create(), _ -> add());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void add() {
        new VendorDialog(getTranslation("vendor.add"))
                .onSave(draft -> {
                    var id = register.register(draft);
                    Notices.done(getTranslation("vendor.added", draft.name()));
                    UI.getCurrent().navigate(VendorRoutes.details(id.value()));
                    return true;
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vendor.title");
    }
}
