package org.plumbline.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the transactions of this process append to a chain one after the other, in the order in which they came. The
 * lock on the head is what keeps a chain from forking, on every node; but who waits for a row in a database waits
 * beyond any order, and wakes others whenever it moves. Here nobody overtakes, and the head is free when it is asked
 * for.
 */
final class Turns {

    private final Map<Chain, Lock> turns = new EnumMap<>(Chain.class);

    Turns() {
        for (var chain : Chain.values()) {
            turns.put(chain, new ReentrantLock(true));
        }
    }

    /** Waits for the turn, and keeps it until the transaction of this thread has ended. */
    void take(Chain chain) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return; // a command, with the database to itself
        }
        var turn = Objects.requireNonNull(turns.get(chain));
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                turn.unlock();
            }
        });
    }
}
