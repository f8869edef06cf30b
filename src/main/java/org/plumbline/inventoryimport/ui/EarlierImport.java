package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.plumbline.components.DateText;
import org.plumbline.inventoryimport.ImportRoutes;
import org.plumbline.inventoryimport.ImportRun;

/** Says that this very file was imported before, and leads to what became of it. */
class EarlierImport extends Div {

    EarlierImport(ImportRun run, ZoneId zone) {
        addClassName("panel");
        getElement().setAttribute("role", "status");
        add(
                new Paragraph(getTranslation("import.earlier.same", DateText.of(run.at(), zone), run.person())),
                new Anchor(ImportRoutes.run(run.id()), getTranslation("import.earlier.look")));
    }
}
