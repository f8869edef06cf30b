package org.plumbline.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.plumbline.components.AdministrationTab;
import org.plumbline.report.ReportRoutes;

/** Leads administrators to who came, went and took something along. */
@org.springframework.stereotype.Component
class TrailTab implements AdministrationTab {

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
                new Anchor(ReportRoutes.ACTIVITY, panel.getTranslation("report.trail.access.open")));
        return panel;
    }
}
