package org.plumbline.demo.ui;

import com.vaadin.flow.component.button.Button;
import org.plumbline.demo.DemoData;
import org.plumbline.shared.Jobs;

/** The button that leads to the removal of the demo data. */
class RemoveDemo extends Button {

    RemoveDemo(DemoData data, Jobs jobs) {
        setText(getTranslation("demo.remove"));
        addClickListener(_ -> new RemovalDialog(data, jobs).open());
    }
}
