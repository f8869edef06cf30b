package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a command finds the audit trail, its key and its checkpoints: what is given, else what the server would use.
 */
final class TrailOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of a server that is stopped.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL database instead; user and password are taken from "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String database;

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
        return given != null ? given : said != null ? Path.of(said) : folder().resolve(name);
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
        if (database != null) {
            return DriverManager.getConnection(
                    database, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
        }
        var file = folder().resolve("plumbline.mv.db");
        if (!Files.exists(file)) {
            throw new CommandRefused("There is no database in " + folder() + "; say where it is with --data.");
        }
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder().resolve("plumbline")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" + mode,
                "plumbline",
                "");
    }

    private Path folder() {
        return DataFolder.of(data, false);
    }
}
