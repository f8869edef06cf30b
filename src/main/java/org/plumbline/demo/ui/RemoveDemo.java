package org.plumbline.demo.ui;

import com.vaadin.flow.component.button.Button;
import org.plumbline.demo.DemoData;

/** The button that leads to the removal of the demo data. */
class RemoveDemo extends Button {

    RemoveDemo(DemoData data) {
        setText(getTranslation("demo.remove"));
        addClickListener(_ -> new RemovalDialog(data).open());
    }
}
