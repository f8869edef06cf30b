package org.plumbline.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.plumbline.audit.TrailState;
import org.plumbline.components.AdministrationTab;
import org.plumbline.report.ReportRoutes;
import org.plumbline.security.OurOrganisation;

/** Leads administrators to who came, went and took something along. */
@org.springframework.stereotype.Component
class TrailTab implements AdministrationTab {

    private final TrailState state;
    private final OurOrganisation organisation;

    TrailTab(TrailState state, OurOrganisation organisation) {
        this.state = state;
        this.organisation = organisation;
    }

    @Override
    public String titleKey() {
        return "report.trail.title";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Component content() {
        var panel = new Div();
        panel.addClassName("narrow-form");
        panel.add(
                new Paragraph(panel.getTranslation("report.trail.access")),
                new Anchor(ReportRoutes.ACTIVITY, panel.getTranslation("report.trail.access.open")),
                new TrailPlaces(state, organisation.profile().zone()));
        return panel;
    }
}
