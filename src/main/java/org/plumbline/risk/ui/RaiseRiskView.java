package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.CONTRIBUTE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskScenario;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.vendor.VendorRegister;

/** Raises a risk: from nothing, from a scenario of the library, for a system, or for a gap in the RMF map. */
@Route(RiskRoutes.NEW)
@May(CONTRIBUTE)
class RaiseRiskView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient RiskRegister register;
    private final transient Catalogue catalogue;
    private final transient AiInventory inventory;
    private final RiskForm form;
    private final Div origin = new Div();
    private final Checkbox takeOver = new Checkbox();
    private final LeaveGuard guard;
    private transient @Nullable RiskScenario scenario;

    RaiseRiskView(
            RiskRegister register, Catalogue catalogue, AiInventory inventory, VendorRegister vendors, People people) {
        this.register = register;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.form = new RiskForm(catalogue, inventory, vendors, people);
        this.guard = new LeaveGuard(this, form::hasChanges);
        form.onChange(guard::changed);
        addClassNames("page", "form-page");
        takeOver.setVisible(false);
        takeOver.setValue(true);
        var save = new Button(getTranslation("risk.raise"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("components.cancel"), _ -> UI.getCurrent().navigate(RiskRoutes.LIST));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-bar");
        add(
                new RiskTrail(getTranslation("risk.raise")),
                new PageHeader(getTranslation("risk.raise")),
                origin,
                form,
                takeOver,
                buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var known = event.getLocation().getQueryParameters();
        known.getSingleParameter("scenario").flatMap(catalogue::scenario).ifPresent(this::from);
        known.getSingleParameter("subcategory").ifPresent(this::closeGap);
        known.getSingleParameter("system").flatMap(RouteId::in).ifPresent(this::of);
        form.remember();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    private void from(RiskScenario chosen) {
        scenario = chosen;
        form.describe(chosen.title(), chosen.cause(), chosen.event(), chosen.consequence());
        form.classify(chosen.category(), chosen.subcategories());
        form.fromScenario(chosen.id());
        say(getTranslation("risk.raise.from-scenario", chosen.title()));
        takeOver.setLabel(getTranslation(
                "risk.raise.take-over",
                getTranslation("risk.response." + chosen.suggestedResponse()),
                chosen.suggestedActions().size()));
        takeOver.setVisible(true);
    }

    private void closeGap(String subcategory) {
        catalogue.subcategory(subcategory).ifPresent(outcome -> {
            form.classify(null, List.of(outcome.id()));
            say(getTranslation("risk.raise.from-gap", outcome.id(), outcome.title()));
        });
    }

    private void of(UUID system) {
        var details = inventory.find(new AiSystemId(system));
        var vendor = details.vendor();
        form.link(
                List.of(new SystemRef(
                        details.id(), details.code(), details.draft().name())),
                vendor == null ? List.of() : List.of(vendor));
        say(getTranslation("risk.raise.for-system", details.draft().name()));
    }

    private void say(String words) {
        origin.add(new Paragraph(words));
    }

    private void save() {
        form.read()
                .ifPresent(draft -> Notices.attempt(this, () -> {
                    var id = raise(draft);
                    guard.release();
                    Notices.done(
                            getTranslation("risk.raised.done", register.find(id).code()));
                    UI.getCurrent().navigate(RiskRoutes.details(id));
                }));
    }

    private RiskId raise(RiskDraft draft) {
        if (scenario == null || !takeOver.getValue()) {
            return register.raise(draft);
        }
        var plan = new ResponsePlan(ResponseType.valueOf(scenario.suggestedResponse()), null, "");
        var actions = scenario.suggestedActions().stream()
                .map(action -> new ActionDraft(action, draft.owner(), null))
                .toList();
        return register.raise(draft, plan, actions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.raise");
    }
}
