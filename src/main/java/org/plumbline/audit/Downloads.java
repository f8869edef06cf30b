package org.plumbline.audit;

import java.util.List;
import java.util.Objects;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Writes who takes what along, before it is handed over: where it cannot be written, nothing is handed over. */
@Service
@PreAuthorize("hasAuthority('MAY_TAKE_PART')")
public class Downloads {

    private final AccessLog access;

    Downloads(AccessLog access) {
        this.access = access;
    }

    /**
     * Writes that the person who asks takes a file, in a transaction of its own.
     *
     * @param title what the file holds, in words
     * @param details what it was limited to and how much it holds, as far as that is known
     */
    public void handOver(EventKind kind, String fileName, String title, List<Change> details) {
        access.handedOver(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()),
                kind,
                new Subject("file", Ids.next(), fileName, title),
                details);
    }
}
