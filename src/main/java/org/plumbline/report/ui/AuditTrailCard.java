package org.plumbline.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.audit.AuditExport;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.TrailState;
import org.plumbline.components.Download;

/** Hands auditors the whole audit trail, to keep or to verify elsewhere. */
class AuditTrailCard extends Div {

    private final transient AuditExport export;

    AuditTrailCard(AuditExport export, TrailState state, ZoneId zone) {
        this.export = export;
        addClassNames("panel", "report-card");
        var link = new Anchor(
                new Download(EventKind.AUDIT_EXPORTED, _ -> content()), getTranslation("report.trail.download"));
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("report-download");
        add(
                new H2(getTranslation("report.trail.title")),
                new Paragraph(getTranslation("report.trail.about")),
                new Paragraph(getTranslation("report.trail.verify")),
                link,
                new TrailPlaces(state, zone));
    }

    private Download.Content content() {
        return new Download.Content(
                export.fileName(),
                "application/jsonl",
                getTranslation("report.trail.title"),
                List.of(),
                null,
                export::write);
    }
}
