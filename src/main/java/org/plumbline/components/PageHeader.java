package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The heading of a page that is not of one record, with what can be done there. One button at most is primary. */
public class PageHeader extends Div {

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        var buttons = new Div(actions);
        buttons.addClassName("record-actions");
        add(new H1(title), buttons);
    }

    /** A sentence beneath the heading, where the page needs one. */
    public PageHeader explained(String sentence) {
        var explanation = new Paragraph(sentence);
        explanation.addClassName("page-explanation");
        add(explanation);
        return this;
    }
}
