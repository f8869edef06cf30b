package org.plumbline.risk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.People;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorRegister;

/** Changes what a risk is and what it is linked to. */
@Route(RiskRoutes.LIST + "/:" + RiskView.ID + "/edit")
@RolesAllowed({Role.Names.GOVERNANCE_LEAD, Role.Names.RISK_MANAGER, Role.Names.SYSTEM_OWNER})
class EditRiskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RiskRegister register;
    private final RiskForm form;

    EditRiskView(
            RiskRegister register, Catalogue catalogue, AiInventory inventory, VendorRegister vendors, People people) {
        this.register = register;
        this.form = new RiskForm(catalogue, inventory, vendors, people);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var risk = register.find(new RiskId(RouteId.of(event, RiskView.ID, "risk")));
        if (!risk.mayChange()) {
            throw new NotFound("risk", risk.id().value());
        }
        form.show(risk);
        var save = new Button(getTranslation("components.save"), _ -> save(risk));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("components.cancel"), _ -> UI.getCurrent().navigate(RiskRoutes.details(risk.id())));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-actions");
        removeAll();
        add(new PageHeader(getTranslation("risk.edit.title", risk.code())), form, buttons);
    }

    private void save(RiskDetails risk) {
        form.read()
                .ifPresent(draft -> Notices.attempt(this, () -> {
                    register.change(risk.id(), risk.version(), draft);
                    UI.getCurrent().navigate(RiskRoutes.details(risk.id()));
                    Notices.done(getTranslation("risk.saved"));
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.edit");
    }
}
