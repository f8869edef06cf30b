package org.plumbline.rmf.ui;

import static org.plumbline.security.Permission.READ_ORGANISATION;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.plumbline.components.PageHeader;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.May;

/** What the organisation answers once for all its systems. */
@Route(RmfRoutes.ORGANISATION)
@May(READ_ORGANISATION)
class OrganisationRmfView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final AnswerSheetPanel sheet;

    OrganisationRmfView(RmfTools tools) {
        addClassName("page");
        sheet = new AnswerSheetPanel(tools, null);
        add(
                new PageHeader(
                                getTranslation("rmf.organisation.title"),
                                RmfTools.link(this, "rmf.matrix.title", VaadinIcon.GRID, RmfRoutes.MATRIX))
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
