package org.plumbline.rmf.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.components.PageHeader;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.Role;

/** What the organisation answers once for all its systems. */
@Route(RmfRoutes.ORGANISATION)
@RolesAllowed({Role.Names.GOVERNANCE_LEAD, Role.Names.RISK_MANAGER, Role.Names.AUDITOR})
class OrganisationRmfView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final AnswerSheetPanel sheet;

    OrganisationRmfView(RmfTools tools) {
        addClassName("page");
        sheet = new AnswerSheetPanel(tools, null);
        add(
                new PageHeader(
                                getTranslation("rmf.organisation.title"),
                                new Anchor(RmfRoutes.MATRIX, getTranslation("rmf.title")))
                        .explained(getTranslation("rmf.organisation.about")),
                sheet);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sheet.open(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rmf.organisation.title");
    }
}
