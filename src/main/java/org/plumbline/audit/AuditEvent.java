package org.plumbline.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Digests;

/**
 * One event of a chain, as it is stored and hashed. The words that people read are not part of it but a digest of them
 * is, so words can be erased and the chain still holds.
 *
 * @param seq place in its chain: 1, 2, 3 and so on
 * @param wordsDigest {@link Words#digest()} of the words that belong to it
 * @param previousHash hash of the event before, {@link #FIRST} for the first
 */
record AuditEvent(Chain chain, long seq, Fact fact, String wordsDigest, String previousHash, String hash) {

    /** What stands for the hash before the first event. */
    static final String FIRST = "0".repeat(64);

    private static final String FORMAT = "plumbline-audit-v1";

    /**
     * What happened, before it has its place in a chain.
     *
     * @param at to the microsecond, which both databases keep
     * @param person who did it; null for Plumbline itself or somebody unknown
     * @param method how the person had signed in
     * @param session digest of the session's id, to see what happened in one session
     * @param kind what happened, as {@code feature.fact}
     * @param outcome {@code done} or {@code refused}
     */
    record Fact(
            Instant at,
            @Nullable UUID person,
            @Nullable String method,
            @Nullable String session,
            String kind,
            String outcome,
            String subjectType,
            UUID subjectId) {

        static final String DONE = "done";
        static final String REFUSED = "refused";

        Fact {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The event that a fact becomes in its place. */
    static AuditEvent of(UUID origin, Chain chain, long seq, Fact fact, String wordsDigest, String previousHash) {
        return new AuditEvent(
                chain, seq, fact, wordsDigest, previousHash, hash(origin, chain, seq, fact, wordsDigest, previousHash));
    }

    /**
     * Whether it is what was hashed.
     *
     * @param origin the database that the chain belongs to, so that no event can be moved to another
     */
    boolean isAsWritten(UUID origin) {
        return hash.equals(hash(origin, chain, seq, fact, wordsDigest, previousHash));
    }

    /** SHA-256 of every field in a fixed order, with its place and the hash before it. */
    private static String hash(UUID origin, Chain chain, long seq, Fact fact, String wordsDigest, String previousHash) {
        return Digests.sha256(new Canonical(FORMAT)
                .add(origin)
                .add(chain.id())
                .add(seq)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, fact.at()))
                .add(fact.person())
                .add(fact.method())
                .add(fact.session())
                .add(fact.kind())
                .add(fact.outcome())
                .add(fact.subjectType())
                .add(fact.subjectId())
                .add(wordsDigest)
                .add(previousHash)
                .bytes());
    }
}
