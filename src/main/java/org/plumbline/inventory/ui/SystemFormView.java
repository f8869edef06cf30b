package org.plumbline.inventory.ui;

import static org.plumbline.security.Permission.CONTRIBUTE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemDetails;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRef;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;

/** Enters an AI system or changes one. The tier that the answers give is shown while they are given. */
@Route(SystemRoutes.NEW)
@RouteAlias(SystemRoutes.LIST + "/:" + SystemView.ID + "/edit")
@May(CONTRIBUTE)
class SystemFormView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final int CHANGES_SHOWN = 20;
    private static final int SIMILAR_SHOWN = 3;
    private static final int SHORTEST_NAME_TO_COMPARE = 3;

    private final transient AiInventory inventory;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final transient CurrentPerson person;
    private final boolean manages;
    private final SystemForm form;
    private final DraftFields fields;
    private final Div tier = new Div();
    private final Div similar = new Div();
    private final LeaveGuard guard;
    private transient @Nullable SystemDetails read;
    private @Nullable DraftSaving<SystemDraft> saving;

    SystemFormView(
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            OurOrganisation organisation,
            ActivityLog activity,
            CurrentPerson person) {
        this.inventory = inventory;
        this.activity = activity;
        this.organisation = organisation;
        this.person = person;
        this.manages = person.may(Permission.MANAGE);
        this.form = new SystemForm(inventory, vendors, people, manages);
        this.fields = fields(people, vendors);
        this.guard = new LeaveGuard(this, form::hasChanges);
        addClassNames("page", "form-page");
        form.onChange(() -> {
            showTier();
            guard.changed();
        });
        form.onName(this::showSimilar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get(SystemView.ID).isEmpty()) {
            read = null;
            form.showNew(manages ? null : person.ref()); // or an owner would lose sight of it
        } else {
            var id = RouteId.of(event, SystemView.ID, SystemView.WHAT);
            if (!inventory.mayChange(id)) {
                throw new NotFound(SystemView.WHAT, id);
            }
            show(inventory.find(new AiSystemId(id)));
        }
        build();
        showTier();
        form.focusName();
    }

    private void show(SystemDetails system) {
        read = system;
        saving = saving(system);
        form.show(system.draft());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    private void build() {
        removeAll();
        similar.addClassName("similar");
        similar.getElement().setAttribute("aria-live", "polite");
        tier.getElement().setAttribute("aria-live", "polite");
        var aside = new Aside(tier, similar);
        aside.addClassName("form-aside");
        var columns = new Div(form, aside);
        columns.addClassName("form-columns");
        add(trail(), new PageHeader(getPageTitle()), columns, buttons());
    }

    private Component trail() {
        var trail = new Nav(new Anchor(SystemRoutes.LIST, getTranslation("inventory.title")), new Span("/"));
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", getTranslation("components.trail"));
        if (read != null) {
            trail.add(new Anchor(SystemRoutes.details(read.id()), read.name()), new Span("/"));
        }
        var here = new Span(getTranslation(read == null ? "inventory.add" : "inventory.edit"));
        here.addClassName("here");
        trail.add(here);
        return trail;
    }

    private Component buttons() {
        var save = new Button(getTranslation("components.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.KEY_S, com.vaadin.flow.component.KeyModifier.CONTROL);
        var cancel = new Button(
                getTranslation("components.cancel"),
                _ -> UI.getCurrent().navigate(read == null ? SystemRoutes.LIST : SystemRoutes.details(read.id())));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-bar");
        return buttons;
    }

    private void save() {
        var entered = form.entered();
        if (entered.isEmpty()) {
            Notices.refused(getTranslation("inventory.form.mistakes"));
            return;
        }
        var draft = entered.get();
        try {
            if (read == null || saving == null) {
                saved(inventory.register(draft).value(), "inventory.added", draft);
            } else {
                if (saving.save(draft)) {
                    saved(read.id(), "inventory.saved", draft);
                }
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    private void saved(UUID id, String sentence, SystemDraft draft) {
        guard.release();
        Notices.done(getTranslation(sentence, draft.name()));
        UI.getCurrent().navigate(SystemRoutes.details(id));
    }

    private DraftSaving<SystemDraft> saving(SystemDetails system) {
        var id = new AiSystemId(system.id());
        return new DraftSaving<SystemDraft>(
                        fields,
                        reading(system),
                        () -> reading(inventory.find(id)),
                        (version, draft) -> inventory.change(id, version, draft),
                        joined -> showJoined(id, Objects.requireNonNull(joined.draft())))
                .telling(
                        () -> activity.of(SystemRef.SUBJECT, system.id(), CHANGES_SHOWN),
                        organisation.profile().zone());
    }

    private static DraftSaving.Reading<SystemDraft> reading(SystemDetails system) {
        return new DraftSaving.Reading<>(system.draft(), system.version());
    }

    private void showJoined(AiSystemId id, SystemDraft draft) {
        show(inventory.find(id));
        form.showUnsaved(draft);
        build();
        showTier();
        guard.changed();
    }

    private static DraftFields fields(People people, VendorRegister vendors) {
        return new DraftFields("inventory.")
                .label("vendorId", "inventory.vendor")
                .words(
                        "vendorId",
                        id -> vendors.named(List.of((UUID) id)).values().stream()
                                .map(VendorRef::name)
                                .findFirst()
                                .orElse(""))
                .label("productName", "inventory.product")
                .words("clinicalOwner", id -> people.nameOf((UUID) id))
                .words("technicalOwner", id -> people.nameOf((UUID) id))
                .words("complianceOwner", id -> people.nameOf((UUID) id));
    }

    private void showTier() {
        tier.removeAll();
        tier.add(new TierPanel(
                inventory.assess(form.facts()), organisation.profile().zone()));
        if (read != null && read.tier().override() != null) {
            tier.add(new Paragraph(getTranslation("inventory.form.tier-overridden")));
        }
    }

    private void showSimilar(String name) {
        similar.removeAll();
        if (read != null || name.strip().length() < SHORTEST_NAME_TO_COMPARE) {
            return;
        }
        var found = inventory.similarTo(name, SIMILAR_SHOWN);
        if (!found.isEmpty()) {
            similar.add(new SimilarSystems(found, getTranslation("inventory.form.similar")));
        }
    }

    @Override
    public String getPageTitle() {
        return read == null ? getTranslation("inventory.add") : getTranslation("inventory.edit.title", read.name());
    }
}
