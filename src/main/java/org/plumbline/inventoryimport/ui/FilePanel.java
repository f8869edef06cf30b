package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.plumbline.components.DateText;
import org.plumbline.components.FileDrop;
import org.plumbline.inventoryimport.ImportHistory;
import org.plumbline.inventoryimport.ImportRoutes;
import org.plumbline.inventoryimport.ImportRun;
import org.plumbline.shared.UploadPolicy;

/** The first step: a file, and what was imported before. */
class FilePanel extends Div {

    private static final int EARLIER = 8;

    FilePanel(ImportHistory history, ZoneId zone, FileDrop.Receiver received) {
        var drop = new FileDrop(UploadPolicy.INVENTORY, received);
        drop.addClassName("import-drop");
        add(drop, new Paragraph(getTranslation("import.file.help")));
        var earlier = history.recent(EARLIER);
        if (!earlier.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("import-earlier");
            earlier.forEach(run -> list.add(item(run, zone)));
            add(new Section(new H2(getTranslation("import.earlier")), list));
        }
    }

    private ListItem item(ImportRun run, ZoneId zone) {
        var counts = run.counts();
        var what = new Span(getTranslation(
                "import.earlier.counts", counts.created(), counts.updated(), counts.unchanged(), counts.refused()));
        var who = new Span(getTranslation("import.earlier.who", DateText.of(run.at(), zone), run.person()));
        who.addClassName("activity-time");
        return new ListItem(new Anchor(ImportRoutes.run(run.id()), run.fileName()), what, who);
    }
}
