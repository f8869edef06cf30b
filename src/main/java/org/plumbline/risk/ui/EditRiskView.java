package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.CONTRIBUTE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorRegister;

/** Changes what a risk is and what it is linked to. */
@Route(RiskRoutes.LIST + "/:" + RiskView.ID + "/edit")
@May(CONTRIBUTE)
class EditRiskView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final int CHANGES_SHOWN = 20;

    private final transient RiskRegister register;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final RiskForm form;
    private final LeaveGuard guard;

    EditRiskView(
            RiskRegister register,
            Catalogue catalogue,
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            ActivityLog activity,
            OurOrganisation organisation) {
        this.register = register;
        this.activity = activity;
        this.organisation = organisation;
        this.form = new RiskForm(catalogue, inventory, vendors, people);
        this.guard = new LeaveGuard(this, form::hasChanges);
        form.onChange(guard::changed);
        addClassNames("page", "form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var risk = register.find(new RiskId(RouteId.of(event, RiskView.ID, "risk")));
        if (!risk.mayChange()) {
            throw new NotFound("risk", risk.id().value());
        }
        form.show(risk);
        build(risk);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    private void build(RiskDetails risk) {
        var saving = saving(risk);
        var save = new Button(getTranslation("components.save"), _ -> save(risk, saving));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("components.cancel"), _ -> UI.getCurrent().navigate(RiskRoutes.details(risk.id())));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-bar");
        removeAll();
        add(
                new RiskTrail(
                        getTranslation("risk.edit"),
                        new Anchor(
                                RiskRoutes.details(risk.id()),
                                risk.description().title())),
                new PageHeader(getTranslation("risk.edit.title", risk.code())),
                form,
                buttons);
    }

    private void save(RiskDetails risk, DraftSaving<RiskDraft> saving) {
        form.read()
                .ifPresent(draft -> Notices.attempt(this, () -> {
                    if (saving.save(draft)) {
                        guard.release();
                        UI.getCurrent().navigate(RiskRoutes.details(risk.id()));
                        Notices.done(getTranslation("risk.saved"));
                    }
                }));
    }

    private DraftSaving<RiskDraft> saving(RiskDetails risk) {
        return new DraftSaving<RiskDraft>(
                        form.words(),
                        reading(risk),
                        () -> reading(register.find(risk.id())),
                        (version, draft) -> register.change(risk.id(), version, draft),
                        joined -> {
                            form.showUnsaved(Objects.requireNonNull(joined.draft()));
                            guard.changed();
                        })
                .telling(
                        () -> activity.of("risk", risk.id().value(), CHANGES_SHOWN),
                        organisation.profile().zone());
    }

    private static DraftSaving.Reading<RiskDraft> reading(RiskDetails risk) {
        return new DraftSaving.Reading<>(RiskForm.draft(risk), risk.version());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.edit");
    }
}
