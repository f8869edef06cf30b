package org.plumbline.inventory.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.ActivityList;
import org.plumbline.components.RecordPage;
import org.plumbline.components.RecordTab;
import org.plumbline.components.RouteId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.ui.EvidencePanels;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDetails;
import org.plumbline.inventory.SystemRef;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventory.TechnicalShape;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRoutes;

/** One AI system: what it is, where it runs, what it is made of, and what other features know about it. */
@Route(SystemRoutes.LIST + "/:" + SystemView.ID)
@May(READ)
class SystemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "systemId";
    static final String WHAT = "AI system";
    private static final String DEPLOYMENTS = "deployments";
    private static final String SHAPE = "shape";
    private static final int ACTIVITY_SHOWN = 300;

    private final transient AiInventory inventory;
    private final transient SystemDeployments deployments;
    private final transient TechnicalShape shape;
    private final transient People people;
    private final transient OurOrganisation organisation;
    private final transient ActivityLog activity;
    private final transient EvidencePanels evidence;
    private final transient List<RecordTab> tabs;
    private final boolean manages;
    private RecordPage page = new RecordPage();
    private transient @Nullable SystemDetails shown;

    SystemView(
            AiInventory inventory,
            SystemDeployments deployments,
            TechnicalShape shape,
            People people,
            OurOrganisation organisation,
            ActivityLog activity,
            CurrentPerson person,
            EvidencePanels evidence,
            List<RecordTab> tabs) {
        this.inventory = inventory;
        this.deployments = deployments;
        this.shape = shape;
        this.people = people;
        this.organisation = organisation;
        this.activity = activity;
        this.evidence = evidence;
        this.tabs = tabs;
        this.manages = person.may(Permission.MANAGE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new AiSystemId(RouteId.of(event, ID, WHAT));
        page = new RecordPage().in(SystemRoutes.LIST, getTranslation("inventory.title"));
        fill(id);
        boolean mayChange = inventory.mayChange(id.value());
        page.tab("overview", getTranslation("inventory.overview"), "", () -> overview(mayChange));
        page.tab(
                DEPLOYMENTS,
                getTranslation("inventory.deployments"),
                "",
                () -> new DeploymentsTab(id, deployments, organisation, people, mayChange, () -> count(id)));
        page.tab(
                SHAPE,
                getTranslation("inventory.shape"),
                "",
                () -> new ShapeTab(id, shape, mayChange, () -> count(id)));
        page.tabs(tabs.stream().filter(tab -> tab.subjectType().equals(SystemRef.SUBJECT)), id.value());
        evidence.addTab(page, EvidenceOwner.of(ref().subject()));
        page.tab("activity", getTranslation("inventory.activity"), "", () -> activity(id));
        count(id);
        page.open(event.getLocation().getQueryParameters());
        removeAll();
        add(page);
    }

    private void count(AiSystemId id) {
        page.count(DEPLOYMENTS, number(deployments.of(id).size()));
        page.count(SHAPE, number(shape.of(id).size()));
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    /** Reads the system and shows it; the open tab stays open. */
    private void fill(AiSystemId id) {
        var system = inventory.find(id);
        shown = system;
        page.title(
                system.name(),
                system.code(),
                SystemChips.lifecycle(this, system.lifecycle()),
                SystemChips.tier(this, system.tier().tier()));
        page.meta(meta(system));
        page.actions(actions(system));
        page.facts(new SystemFacts(system, organisation.profile().zone()));
    }

    private SystemRef ref() {
        var system = Objects.requireNonNull(shown);
        return new SystemRef(system.id(), system.code(), system.name());
    }

    private void update() {
        var system = Objects.requireNonNull(shown);
        var id = new AiSystemId(system.id());
        fill(id);
        count(id);
        page.refresh();
    }

    private Component[] actions(SystemDetails system) {
        if (!inventory.mayChange(system.id())) {
            return new Component[0];
        }
        var actions =
                new ArrayList<Component>(List.of(new LifecycleActions(inventory, this, this::update).menu(system)));
        var edit = new Button(
                getTranslation("inventory.edit"),
                VaadinIcon.PENCIL.create(),
                _ -> UI.getCurrent().navigate(SystemRoutes.edit(system.id())));
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(edit);
        return actions.toArray(Component[]::new);
    }

    private Component[] meta(SystemDetails system) {
        var parts = new ArrayList<Component>();
        owner(parts, "inventory.owner-kind.CLINICAL", system.clinicalOwner());
        owner(parts, "inventory.owner-kind.TECHNICAL", system.technicalOwner());
        owner(parts, "inventory.owner-kind.COMPLIANCE", system.complianceOwner());
        if (parts.isEmpty()) {
            parts.add(new Span(getTranslation("inventory.owner.nobody")));
        }
        var vendor = system.vendor();
        if (vendor != null) {
            var line = new Span(new Anchor(VendorRoutes.details(vendor.id()), vendor.name()));
            if (system.draft().productName() != null) {
                line.add(new Text(" › " + system.draft().productName()));
            }
            parts.add(line);
        }
        return parts.toArray(Component[]::new);
    }

    private void owner(List<Component> parts, String kind, @Nullable PersonRef person) {
        if (person != null) {
            var label = new Span(getTranslation(kind) + " ");
            label.addClassName("meta-label");
            parts.add(new Span(label, new Text(person.name())));
        }
    }

    private Component overview(boolean mayChange) {
        var system = Objects.requireNonNull(shown);
        return new OverviewTab(system, organisation.profile().zone(), mayChange, manages, inventory, this::update);
    }

    private Component activity(AiSystemId id) {
        return new ActivityList(
                activity.of(SystemRef.SUBJECT, id.value(), ACTIVITY_SHOWN),
                organisation.profile().zone());
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("inventory.title") : shown.name();
    }
}
