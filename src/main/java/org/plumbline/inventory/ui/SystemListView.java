package org.plumbline.inventory.ui;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventory.SystemRow;
import org.plumbline.inventory.SystemUse;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;

/** The AI systems of the organisation; a system owner sees their own. */
@Route(SystemRoutes.LIST)
@Menu(title = "inventory.title", order = 20, icon = "vaadin:cubes")
@May(READ)
class SystemListView extends Div implements HasDynamicTitle {

    private static final int CHOICES = 1_000;

    private final transient AiInventory inventory;
    private final transient VendorRegister vendors;
    private final transient OurOrganisation organisation;
    private final boolean manages;
    private final boolean contributes;
    private final boolean imports;

    SystemListView(
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            OurOrganisation organisation,
            CurrentPerson person) {
        this.inventory = inventory;
        this.vendors = vendors;
        this.organisation = organisation;
        this.manages = person.may(Permission.MANAGE);
        this.contributes = person.may(Permission.CONTRIBUTE);
        this.imports = person.may(Permission.KEEP_ORGANISATION);
        addClassName("page");
        var list = list(organisation.profile().zone());
        if (contributes) {
            new SystemBatch(inventory, people, list, manages).addTo(list);
        }
        add(new PageHeader(getTranslation("inventory.title"), actions(true)), list);
    }

    private Component[] actions(boolean inHeader) {
        var actions = new ArrayList<Component>();
        if (imports) {
            actions.add(new Button(
                    getTranslation("inventory.import"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    _ -> UI.getCurrent().navigate(SystemRoutes.IMPORT)));
        }
        if (contributes) {
            var add = new Button(
                    getTranslation("inventory.add"),
                    VaadinIcon.PLUS.create(),
                    _ -> UI.getCurrent().navigate(SystemRoutes.NEW));
            if (inHeader) {
                add.addThemeVariants(ButtonVariant.PRIMARY);
            }
            actions.add(add);
        }
        return actions.toArray(Component[]::new);
    }

    private RecordList<SystemRow> list(ZoneId zone) {
        var list = new RecordList<SystemRow>(
                "inventory.list",
                ListSource.of(
                        (query, page) -> inventory.search(SystemQuery.filter(query), page),
                        query -> inventory.count(SystemQuery.filter(query))),
                row -> SystemRoutes.details(row.id()));
        addColumns(list, zone);
        addFilters(list);
        list.sortedBy("name", false);
        list.whenEmpty(
                () -> new EmptyState(getTranslation(emptySentence()), contributes ? actions(false) : new Component[0]));
        list.exportable("ai-systems", "inventory.title");
        return list;
    }

    private String emptySentence() {
        if (imports) {
            return "inventory.list.empty";
        }
        return contributes ? "inventory.list.empty.owner" : "inventory.list.empty.read-only";
    }

    private void addColumns(RecordList<SystemRow> list, ZoneId zone) {
        list.name("name", "inventory.name", SystemRow::name).sortable("name");
        list.code("code", "inventory.code", SystemRow::code).sortable("code");
        list.state(
                        "lifecycle",
                        "inventory.lifecycle",
                        row -> getTranslation("inventory.lifecycle." + row.lifecycle()),
                        row -> SystemChips.tone(row.lifecycle()))
                .sortable("lifecycle")
                .essential();
        list.level(
                        "tier",
                        "inventory.tier",
                        row -> SystemChips.level(row.tier()),
                        row -> SystemChips.tierWord(this, row.tier()))
                .sortable("tier")
                .essential();
        list.text("kind", "inventory.kind", row -> word("inventory.kind.", row.kind()))
                .sortable("kind");
        list.text("use", "inventory.use", row -> word("inventory.use.", row.use()))
                .sortable("use")
                .optional();
        list.text(
                        "vendor",
                        "inventory.vendor",
                        row -> row.vendor() == null ? null : row.vendor().name())
                .sortable("vendor");
        list.text("owner", "inventory.owner", SystemListView::owner).sortable("clinicalOwner");
        list.text("facilities", "inventory.facilities", row -> String.join(", ", row.facilities()))
                .optional();
        list.text("phi", "inventory.phi", row -> word("inventory.phi.", row.phi()))
                .width("6rem")
                .sortable("phi");
        list.text("autonomy", "inventory.autonomy", row -> word("inventory.autonomy.", row.autonomy()))
                .sortable("autonomy")
                .optional();
        list.text("product", "inventory.product", SystemRow::productName)
                .sortable("product")
                .optional();
        list.text("technicalOwner", "inventory.technical-owner", row -> name(row.technicalOwner()))
                .sortable("technicalOwner")
                .optional();
        list.text("complianceOwner", "inventory.compliance-owner", row -> name(row.complianceOwner()))
                .sortable("complianceOwner")
                .optional();
        list.text("organisation", "inventory.organisation", SystemRow::organisation)
                .sortable("organisation")
                .optional();
        list.text("unit", "inventory.unit", SystemRow::unit).sortable("unit").optional();
        list.text("tags", "inventory.tags", row -> String.join(", ", row.tags()))
                .optional();
        list.text("externalId", "inventory.external-id", SystemRow::externalId)
                .sortable("externalId")
                .optional();
        list.date("inUseSince", "inventory.in-use-since", SystemRow::inUseSince)
                .sortable("inUseSince")
                .optional();
        list.date("changed", "inventory.changed-on", row -> LocalDate.ofInstant(row.changedAt(), zone))
                .sortable("changedAt")
                .optional();
    }

    private void addFilters(RecordList<SystemRow> list) {
        list.filter(ListFilter.ofEnum(
                SystemQuery.LIFECYCLE,
                "inventory.lifecycle",
                Lifecycle.class,
                stage -> getTranslation("inventory.lifecycle." + stage)));
        list.filter(new ListFilter(SystemQuery.TIER, "inventory.tier", this::tiers));
        list.filter(ListFilter.ofEnum(
                SystemQuery.KIND,
                "inventory.kind",
                SystemKind.class,
                kind -> getTranslation("inventory.kind." + kind)));
        list.filter(ListFilter.ofEnum(
                SystemQuery.USE, "inventory.use", SystemUse.class, use -> getTranslation("inventory.use." + use)));
        list.filter(ListFilter.ofEnum(
                SystemQuery.PHI, "inventory.phi", PhiUse.class, phi -> getTranslation("inventory.phi." + phi)));
        list.filter(ListFilter.ofEnum(
                SystemQuery.SOURCING,
                "inventory.sourcing",
                Sourcing.class,
                sourcing -> getTranslation("inventory.sourcing." + sourcing)));
        list.filter(ListFilter.ofRecords(
                SystemQuery.VENDOR,
                "inventory.vendor",
                list::query,
                vendors::named,
                vendors::directory,
                VendorRef::id,
                VendorRef::name));
        list.filter(ListFilter.of(
                SystemQuery.FACILITY,
                "inventory.facility",
                () -> organisation.facilities(),
                facility -> facility.id().toString(),
                FacilityRow::name));
        list.filter(new ListFilter(SystemQuery.OWNER, "inventory.owner", this::owners));
        list.filter(ListFilter.of(SystemQuery.TAG, "inventory.tag", () -> tags(list.query()), tag -> tag, tag -> tag));
    }

    /** The tags that are asked for, then the first of the others. */
    private List<String> tags(ListQuery asked) {
        return Stream.concat(asked.values(SystemQuery.TAG).stream(), inventory.tags("", CHOICES).stream())
                .distinct()
                .toList();
    }

    private Map<String, String> tiers() {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(RiskTier.values()).forEach(tier -> options.put(tier.name(), SystemChips.tierWord(this, tier)));
        options.put(SystemRoutes.NOT_ASSESSED, SystemChips.tierWord(this, null));
        return options;
    }

    private Map<String, String> owners() {
        var options = new LinkedHashMap<String, String>();
        options.put(SystemRoutes.NO_OWNER, getTranslation("inventory.owner.none"));
        List<PersonRef> owners = inventory.owners();
        owners.forEach(owner -> options.put(owner.id().toString(), owner.name()));
        return options;
    }

    private String word(String prefix, @Nullable Enum<?> value) {
        return value == null ? "" : getTranslation(prefix + value.name());
    }

    /** Whom to ask first: the clinical owner, else the technical, else the compliance owner. */
    private static @Nullable String owner(SystemRow row) {
        return Stream.of(row.clinicalOwner(), row.technicalOwner(), row.complianceOwner())
                .filter(Objects::nonNull)
                .map(PersonRef::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String name(@Nullable PersonRef person) {
        return person == null ? null : person.name();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inventory.title");
    }
}
