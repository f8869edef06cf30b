package org.plumbline.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Line;
import org.plumbline.shared.Story;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes facts in the transaction that makes them true: no change without its event, no event without its change.
 *
 * <p>Facts wait until the transaction is about to commit. So the head of the chain is the last lock that it takes, and
 * it is held for a moment only; taken at the first fact, it would make transactions wait for each other in a circle.
 */
@Component
class AuditTrail {

    private final ChainStore store;
    private final Witness witness;
    private final EntityManager entities;
    private final DiskBarrier disk;

    AuditTrail(ChainStore store, Witness witness, EntityManager entities, DiskBarrier disk) {
        this.store = store;
        this.disk = disk;
        this.witness = witness;
        this.entities = entities;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Recorded event) {
        var waiting = waiting().orElseGet(() -> {
            var first = new Waiting();
            TransactionSynchronizationManager.registerSynchronization(first);
            return first;
        });
        waiting.binds |= event.kind().binds();
        waiting.add(witness.of(
                SecurityContextHolder.getContext().getAuthentication(),
                event.kind(),
                Fact.DONE,
                event.subject(),
                event.changes(),
                event.reason()));
    }

    /** Writes what waits in this transaction, so that it can be read in it. */
    void flush() {
        waiting().ifPresent(Waiting::write);
    }

    private static Optional<Waiting> waiting() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Waiting.class::isInstance)
                        .map(Waiting.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** The facts of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Line> facts = new ArrayList<>();
        private final List<Line> fiction = new ArrayList<>();
        private boolean committing;
        private boolean binds;

        void add(Line line) {
            if (committing) {
                throw new IllegalStateException(
                        line.fact().kind() + " came after the trail of its transaction was written");
            }
            (Story.isTold() ? fiction : facts).add(line);
        }

        void write() {
            if (facts.isEmpty() && fiction.isEmpty()) {
                return;
            }
            entities.flush(); // so that nothing is left to lock once the head is held
            store.appendFiction(fiction);
            fiction.clear();
            var fictional =
                    store.fictional(facts.stream().flatMap(Waiting::subjects).collect(Collectors.toSet()));
            var ofFiction = facts.stream()
                    .filter(line -> subjects(line).anyMatch(fictional::contains))
                    .toList();
            facts.removeAll(ofFiction);
            store.appendFiction(ofFiction);
            store.append(Chain.CHANGES, facts);
            facts.clear();
        }

        /** What a fact is about: a record, and the one that this belongs to. */
        private static Stream<UUID> subjects(Line line) {
            return Stream.of(line.fact().subjectId(), line.partOf()).filter(Objects::nonNull);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            committing = true;
        }

        /** Before anybody is told that it is done. */
        @Override
        public void afterCommit() {
            if (binds) {
                disk.pass();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
