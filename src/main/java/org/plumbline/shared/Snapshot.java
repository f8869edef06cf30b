package org.plumbline.shared;

import java.sql.Connection;
import java.sql.SQLException;

/** One state of the whole database, for all that is read until the transaction ends, whoever writes meanwhile. */
public final class Snapshot {

    private Snapshot() {}

    /** Begins a transaction that sees one state. PostgreSQL takes it at the first statement, and so does H2. */
    public static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        // H2 keeps one state from table to table at this level only.
        connection.setTransactionIsolation(
                h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
    }
}
