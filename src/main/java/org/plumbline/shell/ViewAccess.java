package org.plumbline.shell;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.May;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens a view to people who have the permission that it names with {@link May}, as services are opened to them. */
@Component
class ViewAccess extends AccessAnnotationChecker {

    @Override
    public boolean hasAccess(Class<?> view, @Nullable Principal principal, Function<String, Boolean> hasRole) {
        var asked = view.getAnnotation(May.class);
        if (asked == null) {
            return super.hasAccess(view, principal, hasRole);
        }
        var wanted = asked.value().authority();
        return principal instanceof Authentication who
                && who.getAuthorities().stream().anyMatch(authority -> wanted.equals(authority.getAuthority()));
    }
}
