package org.plumbline.audit;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;
import org.plumbline.audit.Verdict.Break;
import org.plumbline.audit.Verdict.Broken;

/** Checks one chain, event by event in their order; every link, never the two ends alone. */
final class ChainVerifier {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final Head head;
    private final List<Checkpoint> checkpoints;
    private final MerkleTree tree = new MerkleTree();
    private int nextCheckpoint;
    private long soundUpTo; // the size of the last checkpoint that fits
    private String previous = AuditEvent.FIRST;
    private Instant latest = Instant.EPOCH;
    private @Nullable Broken broken;

    /**
     * A verifier.
     *
     * @param checkpoints all that speak of this chain, wherever they were kept
     * @param keys the public keys that are trusted
     */
    ChainVerifier(Head head, List<Checkpoint> checkpoints, Collection<PublicKey> keys) {
        this.head = head;
        this.checkpoints = new ArrayList<>(checkpoints);
        this.checkpoints.sort(Comparator.comparingLong(Checkpoint::size));
        var signers = new Signers(keys, this.checkpoints);
        this.checkpoints.stream()
                .filter(checkpoint -> !signers.signed(checkpoint))
                .findFirst()
                .ifPresent(forged -> found(forged.size(), Break.SIGNATURE));
        check(); // what was said of it while it was empty
    }

    /** @param words null where they were erased */
    void add(AuditEvent event, @Nullable Words words) {
        if (isBrokenBefore(event.seq())) {
            return;
        }
        long expected = tree.size() + 1;
        if (event.seq() != expected) {
            found(Math.min(expected, event.seq()), Break.SEQUENCE);
        } else if (!event.previousHash().equals(previous)) {
            found(event.seq(), Break.LINK);
        } else if (event.chain() != head.chain() || !event.isAsWritten(head.origin())) {
            found(event.seq(), Break.CONTENT);
        } else if (words != null && !words.digest().equals(event.wordsDigest())) {
            found(event.seq(), Break.WORDS);
        } else if (event.fact().at().isBefore(latest.minus(CLOCKS_MAY_DIFFER))) {
            found(event.seq(), Break.TIME);
        } else {
            take(event);
        }
    }

    private void take(AuditEvent event) {
        tree.add(event.hash());
        previous = event.hash();
        var at = event.fact().at();
        latest = at.isAfter(latest) ? at : latest;
        check();
    }

    private void check() {
        while (nextCheckpoint < checkpoints.size()
                && checkpoints.get(nextCheckpoint).size() == tree.size()) {
            var checkpoint = checkpoints.get(nextCheckpoint++);
            if (checkpoint.origin().equals(head.origin())
                    && checkpoint.root().equals(tree.root())
                    && checkpoint.headHash().equals(previous)) {
                soundUpTo = tree.size();
            } else {
                found(soundUpTo + 1, Break.CHECKPOINT);
            }
        }
    }

    /** What is wrong, once the last event was added. */
    Optional<Broken> end() {
        if (broken == null) {
            if (nextCheckpoint < checkpoints.size()) {
                found(tree.size() + 1, Break.CUT);
            } else if (head.size() != tree.size() || !head.hash().equals(previous)) {
                found(Math.min(head.size(), tree.size()) + 1, Break.HEAD);
            }
        }
        return Optional.ofNullable(broken);
    }

    long events() {
        return tree.size();
    }

    private boolean isBrokenBefore(long seq) {
        return broken != null && broken.seq() <= seq;
    }

    private void found(long seq, Break kind) {
        if (broken == null || seq < broken.seq()) {
            broken = new Broken(head.chain(), seq, kind);
        }
    }
}
