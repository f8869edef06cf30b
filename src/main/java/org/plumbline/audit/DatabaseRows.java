package org.plumbline.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Head;

/** The trail in the tables of a database. */
final class DatabaseRows implements AuditRows {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;

    /** @param connection without auto-commit, since PostgreSQL hands over rows piece by piece only then */
    DatabaseRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Head head(Chain chain) throws SQLException {
        try (var query = connection.prepareStatement("select * from audit_head where chain = ?")) {
            query.setString(1, chain.id());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the chain " + chain.id() + " has no head");
                }
                return ChainStore.head(row);
            }
        }
    }

    @Override
    public List<Checkpoint> checkpoints(Chain chain) throws SQLException {
        var origin = head(chain).origin();
        var checkpoints = new ArrayList<Checkpoint>();
        try (var query =
                connection.prepareStatement("select * from audit_checkpoint where chain = ? order by size, at")) {
            query.setString(1, chain.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    checkpoints.add(new Checkpoint(
                            origin,
                            chain,
                            row.getLong("size"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("root"),
                            row.getString("head_hash"),
                            row.getString("key_id"),
                            row.getString("next_key"),
                            row.getString("signature")));
                }
            }
        }
        return checkpoints;
    }

    @Override
    public void forEach(Chain chain, Listener listener) throws SQLException, IOException {
        forEach(chain, 0, Long.MAX_VALUE, listener);
    }

    /** Reads the hashes of a part of a chain, for a tree over them. */
    void hashes(Chain chain, long after, long upTo, Consumer<String> listener) throws SQLException {
        try (var query = connection.prepareStatement(
                "select hash from audit_event where chain = ? and seq > ? and seq <= ? order by seq")) {
            query.setFetchSize(FETCHED_AT_ONCE);
            query.setString(1, chain.id());
            query.setLong(2, after);
            query.setLong(3, upTo);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    listener.accept(row.getString(1));
                }
            }
        }
    }

    /** Reads the events of a part of a chain. */
    void forEach(Chain chain, long after, long upTo, Listener listener) throws SQLException, IOException {
        try (var query = connection.prepareStatement("""
                select e.*, w.salt, w.words
                from audit_event e left join audit_words w on w.chain = e.chain and w.seq = e.seq
                where e.chain = ? and e.seq > ? and e.seq <= ? order by e.seq
                """)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            query.setString(1, chain.id());
            query.setLong(2, after);
            query.setLong(3, upTo);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    listener.event(event(row), words(row));
                }
            }
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                Chain.of(row.getString("chain")),
                row.getLong("seq"),
                new Fact(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person_id", UUID.class),
                        row.getString("method"),
                        row.getString("session"),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class)),
                row.getString("words_digest"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static @Nullable Words words(ResultSet row) throws SQLException {
        var text = row.getString("words");
        return text == null ? null : new Words(row.getString("salt"), text);
    }
}
