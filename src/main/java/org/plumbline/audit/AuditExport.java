package org.plumbline.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import javax.sql.DataSource;
import org.plumbline.audit.ChainStore.Head;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole trail as JSON lines, to be kept or verified elsewhere with {@code plumbline verify audit --export}
 * and the public key.
 */
@Service
@PreAuthorize("hasAuthority('MAY_EXPORT_TRAIL')")
public class AuditExport {

    private final DataSource database;
    private final Checkpoints checkpoints;
    private final JsonMapper json;
    private final Clock clock;

    AuditExport(DataSource database, Checkpoints checkpoints, JsonMapper json, Clock clock) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.json = json;
        this.clock = clock;
    }

    /** The name for the file that is written now. */
    public String fileName() {
        return "plumbline-audit-trail-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".jsonl";
    }

    /**
     * Writes all events, up to a checkpoint that is signed for it. That somebody takes them along, {@link Downloads}
     * has written before.
     *
     * @param out stays open
     */
    public void write(OutputStream out) {
        var signed = new EnumMap<Chain, Head>(Chain.class);
        for (var chain : Chain.values()) {
            checkpoints.sign(chain).ifPresent(head -> signed.put(chain, head));
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            var rows = new DatabaseRows(connection);
            for (var chain : Chain.values()) {
                var end = signed.getOrDefault(chain, rows.head(chain));
                line(writer, ExportLine.of(end));
                rows.forEach(chain, 0, end.size(), (event, words) -> line(writer, ExportLine.of(event, words)));
                for (var checkpoint : rows.checkpoints(chain)) {
                    if (checkpoint.size() <= end.size()) {
                        line(writer, ExportLine.of(checkpoint));
                    }
                }
            }
            writer.flush();
            connection.rollback(); // nothing was written
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail cannot be read", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void line(BufferedWriter writer, ExportLine line) throws IOException {
        writer.write(json.writeValueAsString(line));
        writer.write('\n');
    }
}
