package org.plumbline.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.account.FreshProof;
import org.plumbline.audit.AuditExport;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.TrailState;
import org.plumbline.components.Download;

/** Hands auditors the whole audit trail, to keep or to verify elsewhere, once they have shown that it is them. */
class AuditTrailCard extends Div {

    private final transient AuditExport export;
    private final transient FreshProof proof;

    AuditTrailCard(AuditExport export, FreshProof proof, TrailState state, ZoneId zone) {
        this.export = export;
        this.proof = proof;
        addClassNames("panel", "report-card");
        var file = new Anchor(new Download(EventKind.AUDIT_EXPORTED, _ -> content()), "");
        file.getElement().setAttribute("hidden", true);
        var take = new Button(getTranslation("report.trail.download"), VaadinIcon.DOWNLOAD_ALT.create(), _ -> {
            proof.require();
            file.getElement().callJsFunction("click");
        });
        add(
                new H2(getTranslation("report.trail.title")),
                new Paragraph(getTranslation("report.trail.about")),
                new Paragraph(getTranslation("report.trail.verify")),
                new Div(take, file),
                new TrailPlaces(state, zone));
    }

    private Download.Content content() {
        proof.require();
        return new Download.Content(
                export.fileName(),
                "application/jsonl",
                getTranslation("report.trail.title"),
                List.of(),
                null,
                export::write);
    }
}
