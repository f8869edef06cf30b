package org.plumbline.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a chain, as it is stored and hashed. The words that people read are not part of it but a digest of them
 * is, so words can be erased and the chain still holds.
 *
 * @param seq place in its chain: 1, 2, 3 and so on
 * @param at to the microsecond, which both databases keep
 * @param person who did it; null for Plumbline itself or somebody unknown
 * @param method how the person had signed in
 * @param session digest of the session's id, to see what happened in one session
 * @param kind what happened, as {@code feature.fact}
 * @param outcome {@code done} or {@code refused}
 * @param wordsDigest {@link Words#digest()} of the words that belong to it
 * @param previousHash hash of the event before, {@link #FIRST} for the first
 */
record AuditEvent(
        Chain chain,
        long seq,
        Instant at,
        @Nullable UUID person,
        @Nullable String method,
        @Nullable String session,
        String kind,
        String outcome,
        String subjectType,
        UUID subjectId,
        String wordsDigest,
        String previousHash,
        String hash) {

    /** What stands for the hash before the first event. */
    static final String FIRST = "0".repeat(64);

    static final String DONE = "done";
    static final String REFUSED = "refused";

    private static final String FORMAT = "plumbline-audit-v1";

    AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The next event of a chain. */
    static AuditEvent after(UUID origin, Chain chain, long seq, String previousHash, Fact fact, String wordsDigest) {
        var unsealed = new AuditEvent(
                chain,
                seq,
                fact.at(),
                fact.person(),
                fact.method(),
                fact.session(),
                fact.kind(),
                fact.outcome(),
                fact.subjectType(),
                fact.subjectId(),
                wordsDigest,
                previousHash,
                "");
        return unsealed.withHash(unsealed.computeHash(origin));
    }

    private AuditEvent withHash(String computed) {
        return new AuditEvent(
                chain,
                seq,
                at,
                person,
                method,
                session,
                kind,
                outcome,
                subjectType,
                subjectId,
                wordsDigest,
                previousHash,
                computed);
    }

    /**
     * SHA-256 of every field in a fixed order, with its place and the hash before it.
     *
     * @param origin the database that the chain belongs to, so that no event can be moved to another
     */
    String computeHash(UUID origin) {
        return Digests.sha256(new Canonical(FORMAT)
                .add(origin)
                .add(chain.id())
                .add(seq)
                .add(micros())
                .add(person)
                .add(method)
                .add(session)
                .add(kind)
                .add(outcome)
                .add(subjectType)
                .add(subjectId)
                .add(wordsDigest)
                .add(previousHash)
                .bytes());
    }

    private long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /**
     * What is known of an event before it has its place.
     *
     * @param words what people read of it, as JSON
     */
    record Fact(
            Instant at,
            @Nullable UUID person,
            @Nullable String method,
            @Nullable String session,
            String kind,
            String outcome,
            String subjectType,
            UUID subjectId,
            String words) {}
}
