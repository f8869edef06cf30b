package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is: one sentence, and what to do first. */
public class EmptyState extends Div {

    public EmptyState(String sentence, Component... actions) {
        addClassName("empty-state");
        add(new Paragraph(sentence));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-state-actions");
            add(row);
        }
    }
}
