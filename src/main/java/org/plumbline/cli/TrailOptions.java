package org.plumbline.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.Database;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where a command finds the audit trail, its key and its checkpoints: what is given, else what the server would use.
 */
final class TrailOptions {

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key (default: audit-key.pem of the data folder); to verify, the public one is enough.")
    private @Nullable Path key;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Checkpoints that were kept outside (default: audit-checkpoints.jsonl of the data folder).")
    private @Nullable Path checkpoints;

    Path key() {
        return file(key, "PLUMBLINE_AUDIT_KEY", "audit-key.pem");
    }

    Path checkpoints() {
        return file(checkpoints, "PLUMBLINE_AUDIT_CHECKPOINTS", "audit-checkpoints.jsonl");
    }

    private Path file(@Nullable Path given, String variable, String name) {
        var said = System.getenv(variable);
        return given != null
                ? given
                : said != null ? Path.of(said) : options.folder().resolve(name);
    }

    /** Opens the database to read it. */
    Connection read() throws SQLException {
        return open(";ACCESS_MODE_DATA=r");
    }

    /** Opens the database to add to it. */
    Connection write() throws SQLException {
        return open(";WRITE_DELAY=0");
    }

    private Connection open(String mode) throws SQLException {
        var postgres = options.postgres();
        if (postgres.isPresent()) {
            return postgres.get().connect();
        }
        DataFolder.database(options.folder()); // H2 would make one
        return Database.in(options.folder()).with(mode).connect();
    }
}
