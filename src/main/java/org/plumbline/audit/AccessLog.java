package org.plumbline.audit;

import java.util.List;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who came in, was turned away, left, took a file along, or was refused something. Each is written at once in a
 * transaction of its own; where it cannot be written, nobody comes in.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class AccessLog {

    private final ChainStore store;
    private final Witness witness;

    AccessLog(ChainStore store, Witness witness) {
        this.store = store;
        this.witness = witness;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        write(event.getAuthentication(), EventKind.PERSON_SIGNED_IN, Fact.DONE, person(event.getAuthentication()));
    }

    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        write(event.getAuthentication(), EventKind.PERSON_TURNED_AWAY, Fact.REFUSED, person(event.getAuthentication()));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        write(event.getAuthentication(), EventKind.PERSON_SIGNED_OUT, Fact.DONE, person(event.getAuthentication()));
    }

    /** A file was handed over. */
    void handedOver(Authentication who, EventKind kind, Subject file, List<Change> details) {
        write(who, kind, Fact.DONE, file, details);
    }

    /** Something was not opened, shown or done. */
    void refused(Authentication who, EventKind kind, Subject door, List<Change> details) {
        write(who, kind, Fact.REFUSED, door, details);
    }

    private void write(Authentication who, EventKind kind, String outcome, Subject subject) {
        write(who, kind, outcome, subject, List.of());
    }

    private void write(Authentication who, EventKind kind, String outcome, Subject subject, List<Change> details) {
        store.append(Chain.ACCESS, List.of(witness.of(who, kind, outcome, subject, details, null)));
    }

    /** The account, or what was typed where one was asked for. */
    private static Subject person(Authentication who) {
        return who.getPrincipal() instanceof Actor actor
                ? new Subject("person", actor.id(), who.getName(), actor.name())
                : new Subject("sign-in", Ids.next(), who.getName(), "");
    }
}
