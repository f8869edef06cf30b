package org.plumbline.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Story;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes facts in the transaction that makes them true: no change without its event, no event without its change.
 *
 * <p>Facts wait until the transaction is about to commit. So the head of the chain is the last lock that it takes, and
 * it is held for a moment only; taken at the first fact, it would make transactions wait for each other in a circle.
 */
@Component
class AuditTrail {

    private final ChainStore store;
    private final EntityManager entities;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(ChainStore store, EntityManager entities, JsonMapper json, Clock clock) {
        this.store = store;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(DomainEvent event) {
        waiting().add(fact(event), Story.isTold());
    }

    /** Writes what waits in this transaction, so that it can be read in it. */
    void flush() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Waiting.class::isInstance)
                    .map(Waiting.class::cast)
                    .forEach(Waiting::write);
        }
    }

    private Fact fact(DomainEvent event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var actor = actor(authentication);
        var subject = event.subject();
        var words = new EventWords(
                actor == null ? "Plumbline" : actor.name(),
                subject.code(),
                subject.title(),
                event.changes(),
                event.reason(),
                Visit.address(authentication));
        return new Fact(
                clock.instant(),
                actor == null ? null : actor.id(),
                Visit.method(authentication),
                Visit.session(authentication),
                event.kind(),
                AuditEvent.DONE,
                subject.type(),
                subject.id(),
                words.json(json));
    }

    private static @Nullable Actor actor(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var waiting = new Waiting();
                    TransactionSynchronizationManager.registerSynchronization(waiting);
                    return waiting;
                });
    }

    /** The facts of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Fact> facts = new ArrayList<>();
        private final List<Fact> told = new ArrayList<>();
        private boolean committing;

        void add(Fact fact, boolean isTold) {
            if (committing) {
                throw new IllegalStateException(fact.kind() + " came after the trail of its transaction was written");
            }
            (isTold ? told : facts).add(fact);
        }

        void write() {
            if (facts.isEmpty() && told.isEmpty()) {
                return;
            }
            entities.flush(); // so that nothing is left to lock once the head is held
            if (!told.isEmpty()) {
                store.appendFiction(told);
                told.clear();
            }
            if (store.hasFiction()) {
                var fictional = facts.stream()
                        .filter(fact -> store.isFictional(fact.subjectId()))
                        .toList();
                store.appendFiction(fictional);
                facts.removeAll(fictional);
            }
            if (!facts.isEmpty()) {
                store.append(Chain.CHANGES, facts);
                facts.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            committing = true;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
