package org.plumbline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.plumbline.components.HomePanel;
import org.plumbline.demo.DemoData;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventoryimport.ImportRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.Jobs;

/** What to do while there is no AI system: import an inventory, enter a first system, or look around in demo data. */
@SpringComponent
class GetStarted implements HomePanel {

    private final DemoData data;
    private final CurrentPerson me;
    private final Jobs jobs;

    GetStarted(DemoData data, CurrentPerson me, Jobs jobs) {
        this.data = data;
        this.me = me;
        this.jobs = jobs;
    }

    @Override
    public String titleKey() {
        return "demo.start.title";
    }

    @Override
    public int order() {
        return -90;
    }

    @Override
    public Optional<Component> content() {
        boolean keepsInventory = me.may(Permission.KEEP_ORGANISATION);
        boolean loadsDemo = me.may(Permission.KEEP_DEMO);
        if (!(keepsInventory || loadsDemo) || !data.isInventoryEmpty()) {
            return Optional.empty();
        }
        var panel = new Div();
        panel.addClassName("get-started");
        panel.add(new Paragraph(panel.getTranslation(keepsInventory ? "demo.start" : "demo.start.administrator")));
        if (keepsInventory) {
            var add = link(panel, SystemRoutes.NEW, "demo.start.add");
            add.addClassName("secondary");
            panel.add(link(panel, ImportRoutes.IMPORT, "demo.start.import"), add);
        }
        if (loadsDemo && !data.isLoaded()) {
            panel.add(new Paragraph(panel.getTranslation("demo.start.look")), new LoadDemo(data, jobs));
        }
        return Optional.of(panel);
    }

    private static Anchor link(Component where, String route, String textKey) {
        var link = new Anchor(route, where.getTranslation(textKey));
        link.addClassName("button-link");
        return link;
    }
}
