package org.plumbline.shell;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;

/** Says who went to a view that their role does not open, as Spring Security says it of the operations of services. */
class RefusedViews extends DefaultAccessCheckDecisionResolver {

    private final transient ApplicationEventPublisher events;

    RefusedViews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext context) {
        var result = super.resolve(results, context);
        if (result.decision() != AccessCheckDecision.ALLOW
                && context.isNavigating()
                && context.getPrincipal() instanceof Authentication who) {
            events.publishEvent(new AuthorizationDeniedEvent<>(
                    () -> who, context.getNavigationTarget(), new AuthorizationDecision(false)));
        }
        return result;
    }
}
