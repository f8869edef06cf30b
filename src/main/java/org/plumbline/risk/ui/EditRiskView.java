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
import java.time.Clock;
import java.time.Instant;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.StaleVersion;
import org.plumbline.vendor.VendorRegister;

/** Changes what a risk is and what it is linked to. */
@Route(RiskRoutes.LIST + "/:" + RiskView.ID + "/edit")
@May(CONTRIBUTE)
class EditRiskView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient RiskRegister register;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final transient Clock clock;
    private final RiskForm form;
    private final LeaveGuard guard;
    private Instant readAt = Instant.MIN;

    EditRiskView(
            RiskRegister register,
            Catalogue catalogue,
            AiInventory inventory,
            VendorRegister vendors,
            People people,
            ActivityLog activity,
            OurOrganisation organisation,
            Clock clock) {
        this.register = register;
        this.activity = activity;
        this.organisation = organisation;
        this.clock = clock;
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
        readAt = clock.instant();
        var save = new Button(getTranslation("components.save"), _ -> save(risk));
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

    private void save(RiskDetails risk) {
        form.read().ifPresent(draft -> {
            try {
                register.change(risk.id(), risk.version(), draft);
                guard.release();
                UI.getCurrent().navigate(RiskRoutes.details(risk.id()));
                Notices.done(getTranslation("risk.saved"));
            } catch (StaleVersion _) {
                offerToJoin(risk);
            } catch (RuleViolation violation) {
                Notices.refused(this, violation);
            }
        });
    }

    /** Somebody else saved meanwhile: shows what, and lets the person go on without losing either change. */
    private void offerToJoin(RiskDetails read) {
        var since = activity.of("risk", read.id().value(), StaleRiskDialog.MOST_CHANGES).stream()
                .filter(entry -> entry.at().isAfter(readAt))
                .toList();
        new StaleRiskDialog(read.code(), since, organisation.profile().zone())
                .onReload(() -> {
                    var latest = register.find(read.id());
                    form.show(latest);
                    build(latest);
                })
                .onJoin(() -> {
                    var latest = register.find(read.id());
                    form.joinWith(latest);
                    build(latest);
                    guard.changed();
                    Notices.done(getTranslation("risk.stale.joined"));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.edit");
    }
}
