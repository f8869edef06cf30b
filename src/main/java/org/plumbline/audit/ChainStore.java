package org.plumbline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.audit.AuditEvent.Fact;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** The last event of a chain. */
    record Head(UUID origin, long size, String hash) {}

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

    Head head(Chain chain) {
        return head(chain, "");
    }

    private Head head(Chain chain, String lock) {
        var head = jdbc.queryForObject(
                "select origin, size, hash from audit_head where chain = ?" + lock, ChainStore::head, chain.id());
        if (head == null) {
            throw new IllegalStateException("The chain " + chain.id() + " has no head");
        }
        return head;
    }

    /** Appends facts in their order, within the transaction that is open. */
    void append(Chain chain, List<Fact> facts) {
        var head = head(chain, " for update");
        var events = new ArrayList<AuditEvent>();
        var words = new ArrayList<Words>();
        long seq = head.size();
        var previous = head.hash();
        for (var fact : facts) {
            var salted = Words.salted(fact.words());
            var event = AuditEvent.after(head.origin(), chain, ++seq, previous, fact, salted.digest());
            previous = event.hash();
            events.add(event);
            words.add(salted);
        }
        jdbc.batchUpdate("""
                insert into audit_event (chain, seq, at, person_id, method, session, kind, outcome, subject_type,
                    subject_id, words_digest, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, events, BATCH, (insert, event) -> {
            insert.setString(1, event.chain().id());
            insert.setLong(2, event.seq());
            insert.setObject(3, OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC));
            insert.setObject(4, event.person());
            insert.setString(5, event.method());
            insert.setString(6, event.session());
            insert.setString(7, event.kind());
            insert.setString(8, event.outcome());
            insert.setString(9, event.subjectType());
            insert.setObject(10, event.subjectId());
            insert.setString(11, event.wordsDigest());
            insert.setString(12, event.previousHash());
            insert.setString(13, event.hash());
        });
        jdbc.batchUpdate(
                "insert into audit_words (chain, seq, salt, words) values (?, ?, ?, ?)",
                events,
                BATCH,
                (insert, event) -> {
                    var salted = words.get((int) (event.seq() - head.size() - 1));
                    insert.setString(1, chain.id());
                    insert.setLong(2, event.seq());
                    insert.setString(3, salted.salt());
                    insert.setString(4, salted.text());
                });
        jdbc.update("update audit_head set size = ?, hash = ? where chain = ?", seq, previous, chain.id());
    }

    /** Notes what happens in a story, apart from the chains. */
    void appendFiction(List<Fact> facts) {
        jdbc.batchUpdate(
                "insert into demo_event (at, person_id, kind, subject_type, subject_id, words) values (?, ?, ?, ?, ?, ?)",
                facts,
                BATCH,
                (insert, fact) -> {
                    insert.setObject(1, OffsetDateTime.ofInstant(fact.at(), ZoneOffset.UTC));
                    insert.setObject(2, fact.person());
                    insert.setString(3, fact.kind());
                    insert.setString(4, fact.subjectType());
                    insert.setObject(5, fact.subjectId());
                    insert.setString(6, fact.words());
                });
    }

    /** Whether the record belongs to a story: what is done to it is fiction too. */
    boolean isFictional(UUID subject) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from demo_event where subject_id = ?)", Boolean.class, subject));
    }

    boolean hasFiction() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from demo_event)", Boolean.class));
    }

    int removeFiction() {
        return jdbc.update("delete from demo_event");
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getObject("origin", UUID.class), row.getLong("size"), row.getString("hash"));
    }
}
