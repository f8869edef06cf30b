package org.plumbline.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.plumbline.report.ReportRoutes;

/** The way to what happened in the organisation. */
class ActivityCard extends Div {

    ActivityCard() {
        addClassNames("panel", "report-card");
        var link = new Anchor(ReportRoutes.ACTIVITY, getTranslation("report.activity.open"));
        link.addComponentAsFirst(VaadinIcon.LIST.create());
        link.addClassName("report-download");
        add(
                new H2(getTranslation("report.activity.title")),
                new Paragraph(getTranslation("report.activity.about")),
                link);
    }
}
