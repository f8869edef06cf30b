package org.plumbline.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a table as lines: a JSON array to a row, in the order of {@link Table#columns()}. */
final class Rows {

    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final int LARGE_AT_ONCE = 8; // of rows that hold a piece of a file

    private final JsonMapper json = Json.builder().build();
    private final Table table;

    Rows(Table table) {
        this.table = table;
    }

    /**
     * Writes all rows.
     *
     * @param connection without auto-commit, since PostgreSQL hands over rows piece by piece only then
     * @param watcher hears how many are written, now and then
     */
    RowTally write(Connection connection, OutputStream out, LongConsumer watcher) throws SQLException, IOException {
        var tally = new RowTally();
        try (var query = connection.prepareStatement(table.selection())) {
            query.setFetchSize(atOnce(FETCHED_AT_ONCE));
            try (var row = query.executeQuery()) {
                var values = new ArrayList<@Nullable Object>();
                while (row.next()) {
                    values.clear();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(table.columns().get(i).kind().read(row, i + 1));
                    }
                    var line = json.writeValueAsBytes(values);
                    tally.add(line);
                    out.write(line);
                    out.write('\n');
                    if (tally.rows() % FETCHED_AT_ONCE == 0) {
                        watcher.accept(tally.rows());
                    }
                }
            }
        }
        watcher.accept(tally.rows());
        return tally;
    }

    /** What the rows of a database add up to. */
    RowTally tally(Connection connection, LongConsumer watcher) throws SQLException, IOException {
        return write(connection, OutputStream.nullOutputStream(), watcher);
    }

    /** Reads rows from their lines into the empty table. */
    void read(BufferedReader lines, Connection connection, LongConsumer watcher) throws SQLException, IOException {
        long rows = 0;
        try (var insert = connection.prepareStatement(table.insertion())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var values = json.readValue(line.getBytes(StandardCharsets.UTF_8), ROW);
                if (values.size() != table.columns().size()) {
                    throw new ArchiveUnsound("A row of the table " + table.name() + " has the wrong number of values.");
                }
                for (int i = 0; i < values.size(); i++) {
                    table.columns().get(i).kind().bind(insert, i + 1, values.get(i));
                }
                insert.addBatch();
                if (++rows % atOnce(WRITTEN_AT_ONCE) == 0) {
                    insert.executeBatch();
                    watcher.accept(rows);
                }
            }
            insert.executeBatch();
        }
        watcher.accept(rows);
    }

    private int atOnce(int small) {
        boolean large = table.columns().stream().anyMatch(column -> column.kind() == Kind.BYTES);
        return large ? LARGE_AT_ONCE : small;
    }
}
