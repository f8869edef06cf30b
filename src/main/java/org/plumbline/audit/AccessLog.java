package org.plumbline.audit;

import java.util.List;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.shared.Actor;
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
 * Writes who came in, was turned away, left, or took the trail with them. Each is written at once in a transaction of
 * its own; where it cannot be written, nobody comes in.
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

    /** The trail itself was handed over. */
    void exported(Authentication who, String fileName) {
        write(who, EventKind.AUDIT_EXPORTED, Fact.DONE, new Subject("audit", Ids.next(), fileName, ""));
    }

    private void write(Authentication who, EventKind kind, String outcome, Subject subject) {
        store.append(Chain.ACCESS, List.of(witness.of(who, kind, outcome, subject, List.of(), null)));
    }

    /** The account, or what was typed where one was asked for. */
    private static Subject person(Authentication who) {
        return who.getPrincipal() instanceof Actor actor
                ? new Subject("person", actor.id(), who.getName(), actor.name())
                : new Subject("sign-in", Ids.next(), who.getName(), "");
    }
}
