package org.plumbline.audit;

import java.util.List;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes what was done for the installation as a whole, into the chain of who takes something along: by the person who
 * asked, or by Plumbline where work on a schedule did it.
 */
@Component
public class Upkeep {

    private final AccessLog access;

    Upkeep(AccessLog access) {
        this.access = access;
    }

    /** Writes what was done, in a transaction of its own. */
    public void tell(EventKind kind, Subject subject, List<Change> details) {
        access.handedOver(SecurityContextHolder.getContext().getAuthentication(), kind, subject, details);
    }
}
