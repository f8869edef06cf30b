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

    private static final int STEP = 2_000;

    private final Connection connection;

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
        forEach(chain, Long.MIN_VALUE, Long.MAX_VALUE, listener);
    }

    /** Reads the events of a part of a chain. */
    void forEach(Chain chain, long after, long upTo, Listener listener) throws SQLException, IOException {
        walk("""
                select e.*, w.salt, w.words
                from audit_event e left join audit_words w on w.chain = e.chain and w.seq = e.seq
                """, chain, after, upTo, row -> listener.event(event(row), words(row)));
    }

    /** Reads the hashes of a part of a chain, for a tree over them. */
    void hashes(Chain chain, long after, long upTo, Consumer<String> listener) throws SQLException, IOException {
        walk(
                "select e.seq, e.hash from audit_event e",
                chain,
                after,
                upTo,
                row -> listener.accept(row.getString("hash")));
    }

    @FunctionalInterface
    private interface RowListener {
        void row(ResultSet row) throws SQLException, IOException;
    }

    /** In steps along the key, in its very order: H2 would keep all rows in memory otherwise. */
    private void walk(String select, Chain chain, long after, long upTo, RowListener listener)
            throws SQLException, IOException {
        long last = after;
        int read;
        do {
            read = 0;
            try (var query = connection.prepareStatement(
                    select + " where e.chain = ? and e.seq > ? and e.seq <= ? order by e.chain, e.seq limit " + STEP)) {
                query.setString(1, chain.id());
                query.setLong(2, last);
                query.setLong(3, upTo);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        listener.row(row);
                        last = row.getLong("seq");
                        read++;
                    }
                }
            }
        } while (read == STEP);
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
