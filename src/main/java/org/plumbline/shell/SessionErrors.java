package org.plumbline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.plumbline.account.ProofTooOld;
import org.plumbline.account.SecondStep;
import org.plumbline.audit.RecordNotShown;
import org.plumbline.components.Notices;
import org.plumbline.shared.ErrorNumber;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The last resort for what a click did and no view caught: a sentence for the person, the rest for the log. */
@Component
class SessionErrors implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);

    private final transient SecondStep step;
    private final transient ApplicationEventPublisher events;

    SessionErrors(SecondStep step, ApplicationEventPublisher events) {
        this.step = step;
        this.events = events;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var cause = event.getThrowable();
        if (cause instanceof NotFound missing) {
            events.publishEvent(new RecordNotShown(missing.what(), missing.id()));
        }
        if (cause instanceof ProofTooOld && ui != null) {
            new ProofDialog(step).open();
        } else if (cause instanceof RuleViolation violation && ui != null) {
            Notices.refused(ui, violation);
        } else if (cause instanceof AccessDeniedException && ui != null) {
            Notices.refused(ui.getTranslation("error.refused.text"));
        } else {
            var number = ErrorNumber.next();
            LOG.error("Error {} in a session", number, Wordless.of(cause));
            if (ui != null) {
                Notices.refused(ui.getTranslation("error.unexpected.text", number));
            }
        }
    }
}
