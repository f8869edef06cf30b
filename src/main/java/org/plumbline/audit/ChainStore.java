package org.plumbline.audit;

import java.sql.PreparedStatement;
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

    private static final String INSERT_EVENT = """
            insert into audit_event (chain, seq, at, person_id, method, session, kind, outcome, subject_type, subject_id,
                words_digest, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int EVENT_COLUMNS = 13;
    private static final String INSERT_WORDS = "insert into audit_words (chain, seq, salt, words) values (?, ?, ?, ?)";
    private static final int WORDS_COLUMNS = 4;
    private static final String MOVE_HEAD = "update audit_head set size = ?, hash = ? where chain = ?";

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

    /**
     * Appends lines in their order, within the transaction that is open. From the head on everybody else waits until it
     * ends: what can be done before is, and a single event, as nearly all come, goes to the database in one trip.
     */
    void append(Chain chain, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var words = lines.stream().map(line -> Words.salted(line.words())).toList();
        var digests = words.stream().map(Words::digest).toList();
        var head = lockedHead(chain);
        var sealed = new ArrayList<Sealed>();
        long seq = head.size();
        var previous = head.hash();
        for (int i = 0; i < lines.size(); i++) {
            var event = AuditEvent.of(head.origin(), chain, ++seq, lines.get(i).fact(), digests.get(i), previous);
            previous = event.hash();
            sealed.add(new Sealed(event, words.get(i)));
        }
        insert(sealed.subList(0, sealed.size() - 1));
        insertAndMoveHead(sealed.getLast());
    }

    private void insert(List<Sealed> sealed) {
        jdbc.batchUpdate(INSERT_EVENT, sealed, BATCH, (insert, one) -> setEvent(insert, one.event()));
        jdbc.batchUpdate(INSERT_WORDS, sealed, BATCH, (insert, one) -> setWords(insert, 0, one));
    }

    private void insertAndMoveHead(Sealed last) {
        jdbc.update(INSERT_EVENT + ";" + INSERT_WORDS + ";" + MOVE_HEAD, statement -> {
            setEvent(statement, last.event());
            setWords(statement, EVENT_COLUMNS, last);
            statement.setLong(EVENT_COLUMNS + WORDS_COLUMNS + 1, last.event().seq());
            statement.setString(EVENT_COLUMNS + WORDS_COLUMNS + 2, last.event().hash());
            statement.setString(
                    EVENT_COLUMNS + WORDS_COLUMNS + 3, last.event().chain().id());
        });
    }

    private static void setEvent(PreparedStatement insert, AuditEvent event) throws SQLException {
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
        insert.setString(EVENT_COLUMNS, event.hash());
    }

    private static void setWords(PreparedStatement insert, int after, Sealed one) throws SQLException {
        insert.setString(after + 1, one.event().chain().id());
        insert.setLong(after + 2, one.event().seq());
        insert.setString(after + 3, one.words().salt());
        insert.setString(after + WORDS_COLUMNS, one.words().text());
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
