package org.plumbline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What people read where a page cannot be shown: what happened, and the way on. No path, class or version. */
abstract class ErrorPage extends Div {

    ErrorPage() {
        addClassNames("page", "error-page");
    }

    void say(String key, Object... arguments) {
        removeAll();
        add(
                new H1(getTranslation(key + ".title")),
                new Paragraph(getTranslation(key + ".text", arguments)),
                new Anchor("", getTranslation("error.home")));
    }
}
