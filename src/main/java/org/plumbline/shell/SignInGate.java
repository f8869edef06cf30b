package org.plumbline.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.plumbline.account.Proof;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads whoever is half signed in to the step that is left; nothing else is permitted to them anyway. */
@Component
class SignInGate implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Usher()));
    }

    /** Before the check of permissions, which would answer that there is no such page. */
    @ListenerPriority(Integer.MAX_VALUE)
    private static final class Usher implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            if (Proof.step(who).isPresent() && event.getNavigationTarget() != SignInStepView.class) {
                event.forwardTo(SignInStepView.class);
            }
        }
    }
}
