package org.plumbline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What people read where a page cannot be shown: what happened, and the way on. No path, class or version. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassNames("page", "error-page");
    }

    void say(String key, Object... arguments) {
        removeAll();
        title = getTranslation(key + ".title");
        add(
                new H1(title),
                new Paragraph(getTranslation(key + ".text", arguments)),
                new Anchor("", getTranslation("error.home")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
