package org.plumbline.rmf.ui;

import static org.plumbline.security.Permission.CONTRIBUTE;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.SystemRef;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.May;
import org.plumbline.shared.NotFound;

/** Rates the outcomes of a system or of the organisation one at a time, with the keyboard alone if wanted. */
@Route(RmfRoutes.RATE)
@May(CONTRIBUTE)
class RateView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient RmfTools tools;

    RateView(RmfTools tools) {
        this.tools = tools;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String subject) {
        removeAll();
        var systemId = systemId(subject);
        var sheet = systemId == null
                ? tools.assessments().ofOrganisation()
                : tools.assessments().ofSystem(systemId);
        if (!sheet.mayChange()) {
            throw new NotFound("rating of", subject);
        }
        var panel = new RatingPanel(tools, systemId, sheet);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RmfRoutes.AT)
                .ifPresent(panel::goTo);
        var answers = systemId == null ? RmfRoutes.ORGANISATION : RmfRoutes.ofSystem(systemId);
        var back = RmfTools.link(this, "rmf.rate.back", VaadinIcon.LIST_UL, answers);
        add(new PageHeader(title(sheet.system()), back), panel);
    }

    private String title(@Nullable SystemRef system) {
        return getTranslation(
                "rmf.rate.title", system == null ? getTranslation("rmf.rate.organisation") : system.name());
    }

    private static @Nullable UUID systemId(String subject) {
        if (subject.equals(RmfRoutes.OF_ORGANISATION)) {
            return null;
        }
        return RouteId.in(subject).orElseThrow(() -> new NotFound("AI system", subject));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rmf.rate.start");
    }
}
