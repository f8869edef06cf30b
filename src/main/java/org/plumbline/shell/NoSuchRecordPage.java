package org.plumbline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.audit.RecordNotShown;
import org.plumbline.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;

/** A record that is not there, or that this person may not see: the two look alike. */
@Tag("div")
@ParentLayout(MainLayout.class)
@PermitAll
class NoSuchRecordPage extends ErrorPage implements HasErrorParameter<NotFound> {

    private final transient ApplicationEventPublisher events;

    NoSuchRecordPage(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        events.publishEvent(new RecordNotShown(
                parameter.getException().what(), parameter.getException().id()));
        say("error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
