package org.plumbline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditEvent.Fact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of the trail. Whoever appends holds the head of the chain until the transaction ends, so there is one
 * writer at a time and no fork; were the lock to fail, two events after the same one break a unique key.
 */
@Component
class ChainStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ChainStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A fact to be written.
     *
     * @param words what people read of it, as JSON
     * @param partOf the record that its subject belongs to, null where it stands for itself
     */
    record Line(Fact fact, String words, @Nullable UUID partOf) {}

    /** A fact in its place, with its words. */
    private record Sealed(AuditEvent event, Words words) {}

    /** The last event of a chain. */
    record Head(Chain chain, UUID origin, long size, String hash) {}

    /** Starts the chains of a database, once. */
    void begin(UUID origin) {
        for (var chain : Chain.values()) {
            jdbc.update(
                    "insert into audit_head (chain, origin, size, hash) values (?, ?, 0, ?)",
                    chain.id(),
                    origin,
                    AuditEvent.FIRST);
        }
    }

    /** The head of a chain, held until the transaction ends. */
    Head lockedHead(Chain chain) {
        var head = jdbc.queryForObject(
                "select * from audit_head where chain = ? for update", (row, _) -> head(row), chain.id());
        if (head == null) {
            throw new IllegalStateException("The chain " + chain.id() + " has no head");
        }
        return head;
    }

    /** Appends lines in their order, within the transaction that is open. */
    void append(Chain chain, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var head = lockedHead(chain);
        var sealed = new ArrayList<Sealed>();
        long seq = head.size();
        var previous = head.hash();
        for (var line : lines) {
            var salted = Words.salted(line.words());
            var event = AuditEvent.of(head.origin(), chain, ++seq, line.fact(), salted.digest(), previous);
            previous = event.hash();
            sealed.add(new Sealed(event, salted));
        }
        jdbc.batchUpdate("""
                insert into audit_event (chain, seq, at, person_id, method, session, kind, outcome, subject_type,
                    subject_id, words_digest, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sealed, BATCH, (insert, one) -> {
            var event = one.event();
            insert.setString(1, event.chain().id());
            insert.setLong(2, event.seq());
            insert.setObject(3, OffsetDateTime.ofInstant(event.fact().at(), ZoneOffset.UTC));
            insert.setObject(4, event.fact().person());
            insert.setString(5, event.fact().method());
            insert.setString(6, event.fact().session());
            insert.setString(7, event.fact().kind());
            insert.setString(8, event.fact().outcome());
            insert.setString(9, event.fact().subjectType());
            insert.setObject(10, event.fact().subjectId());
            insert.setString(11, event.wordsDigest());
            insert.setString(12, event.previousHash());
            insert.setString(13, event.hash());
        });
        jdbc.batchUpdate(
                "insert into audit_words (chain, seq, salt, words) values (?, ?, ?, ?)",
                sealed,
                BATCH,
                (insert, one) -> {
                    insert.setString(1, chain.id());
                    insert.setLong(2, one.event().seq());
                    insert.setString(3, one.words().salt());
                    insert.setString(4, one.words().text());
                });
        jdbc.update("update audit_head set size = ?, hash = ? where chain = ?", seq, previous, chain.id());
    }

    /** Notes what happens in a story, apart from the chains. */
    void appendFiction(List<Line> lines) {
        jdbc.batchUpdate(
                "insert into demo_event (at, person_id, kind, subject_type, subject_id, words) values (?, ?, ?, ?, ?, ?)",
                lines,
                BATCH,
                (insert, line) -> {
                    var fact = line.fact();
                    insert.setObject(1, OffsetDateTime.ofInstant(fact.at(), ZoneOffset.UTC));
                    insert.setObject(2, fact.person());
                    insert.setString(3, fact.kind());
                    insert.setString(4, fact.subjectType());
                    insert.setObject(5, fact.subjectId());
                    insert.setString(6, line.words());
                });
    }

    /** Those of the records that belong to a story: what is done to them is fiction too. */
    Set<UUID> fictional(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : Set.copyOf(JdbcClient.create(jdbc)
                        .sql("select distinct subject_id from demo_event where subject_id in (:subjects)")
                        .param("subjects", subjects)
                        .query(UUID.class)
                        .list());
    }

    int removeFiction() {
        return jdbc.update("delete from demo_event");
    }

    /** Reads a head from its row. */
    static Head head(ResultSet row) throws SQLException {
        return new Head(
                Chain.of(row.getString("chain")),
                row.getObject("origin", UUID.class),
                row.getLong("size"),
                row.getString("hash"));
    }
}
