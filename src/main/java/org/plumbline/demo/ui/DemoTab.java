package org.plumbline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.components.AdministrationTab;
import org.plumbline.demo.DemoData;
import org.plumbline.shared.Jobs;

/** Loads the demo data onto an empty inventory, says how much of them is here, and removes them. */
@SpringComponent
class DemoTab implements AdministrationTab {

    private final DemoData data;
    private final Jobs jobs;

    DemoTab(DemoData data, Jobs jobs) {
        this.data = data;
        this.jobs = jobs;
    }

    @Override
    public String titleKey() {
        return "demo.tab";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Component content() {
        var panel = new Div();
        panel.addClassName("narrow-form");
        if (data.isLoaded()) {
            var here = CensusText.of(panel, data.census());
            panel.add(new Paragraph(panel.getTranslation("demo.tab.loaded", here)), new RemoveDemo(data, jobs));
        } else if (data.isInventoryEmpty()) {
            panel.add(new Paragraph(panel.getTranslation("demo.start.look")), new LoadDemo(data, jobs));
        } else {
            panel.add(new Paragraph(panel.getTranslation("demo.tab.in-use")));
        }
        return panel;
    }
}
