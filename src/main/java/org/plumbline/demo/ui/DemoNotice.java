package org.plumbline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.plumbline.components.HomePanel;
import org.plumbline.demo.DemoData;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.Jobs;

/** Tells everyone that what they see is invented, and those who may, how it goes away. */
@SpringComponent
class DemoNotice implements HomePanel {

    private final DemoData data;
    private final Jobs jobs;
    private final CurrentPerson me;

    DemoNotice(DemoData data, Jobs jobs, CurrentPerson me) {
        this.data = data;
        this.jobs = jobs;
        this.me = me;
    }

    @Override
    public String titleKey() {
        return "demo.notice.title";
    }

    @Override
    public int order() {
        return -100;
    }

    @Override
    public Optional<Component> content() {
        if (!data.isLoaded()) {
            return Optional.empty();
        }
        var notice = new Div();
        notice.add(new Paragraph(notice.getTranslation("demo.notice")));
        if (me.may(Permission.KEEP_DEMO)) {
            notice.add(new RemoveDemo(data, jobs));
        }
        return Optional.of(notice);
    }
}
