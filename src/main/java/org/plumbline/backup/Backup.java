package org.plumbline.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Job;
import org.plumbline.shared.Json;
import org.plumbline.shared.Snapshot;

/**
 * Makes an archive of everything that Plumbline keeps, while it goes on being used: all tables as they stand at one
 * moment, one's own catalogue files, the public key and checkpoints of the audit trail, and the settings without
 * secrets. The private keys are not in it: they belong to another place than the data.
 */
public final class Backup {

    static final String CATALOGUE = "catalogue/";
    static final String PUBLIC_KEY = "audit/audit-key.public.pem";
    static final String CHECKPOINTS = "audit/audit-checkpoints.jsonl";
    private static final String CONFIGURATION = "configuration.properties";

    private Backup() {}

    /**
     * What was made.
     *
     * @param bytes size of the file
     * @param events how many the chain of changes has in it
     * @param head the hash of the last of them; empty without any
     */
    public record Made(Path file, int tables, long rows, long bytes, long events, String head) {

        static Made of(Path file, Manifest manifest) throws IOException {
            var head = manifest.heads().stream()
                    .filter(one -> one.chain().equals("changes"))
                    .findFirst();
            return new Made(
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    Files.size(file),
                    head.map(Manifest.Head::size).orElse(0L),
                    head.filter(one -> one.size() > 0).map(Manifest.Head::hash).orElse(""));
        }

        /** The same archive in another place. */
        Made at(Path place) {
            return new Made(place, tables, rows, bytes, events, head);
        }
    }

    /**
     * Makes an archive.
     *
     * @param file must not exist yet; it appears once it is whole
     * @param connection is only read from, and left without a transaction
     * @param at when this is
     * @throws BackupRefused if the file is there, cannot be written, or the database is none of Plumbline
     */
    public static Made make(Path file, Connection connection, Surroundings surroundings, Instant at, Job.Steps steps) {
        if (Files.exists(file)) {
            throw new BackupRefused("There is a file " + file + " already; it was left as it is.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            Files.deleteIfExists(part); // of a backup that was cut off
            try {
                var manifest = write(part, connection, surroundings, at, steps);
                move(part, file);
                return Made.of(file, manifest);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new BackupRefused(
                    Files.exists(part)
                            ? "Another backup is being written to " + file + "."
                            : "The backup " + file + " cannot be written: " + taken.getFile() + " is no folder.",
                    taken);
        } catch (IOException unwritten) {
            throw new BackupRefused(
                    "The backup " + file + " cannot be written: " + reason(unwritten) + ". Nothing was kept of it.",
                    unwritten);
        } catch (SQLException unread) {
            throw new BackupRefused("The database cannot be read: " + reason(unread) + ".", unread);
        }
    }

    static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file);
        }
    }

    static String reason(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }

    private static Manifest write(
            Path part, Connection connection, Surroundings surroundings, Instant at, Job.Steps steps)
            throws IOException, SQLException {
        // Before the database: it then has every event that a checkpoint speaks of.
        var checkpoints = wholeLines(surroundings.checkpoints());
        Snapshot.begin(connection);
        try (var archive = new ArchiveWriter(part)) {
            var schema = schema(connection);
            var contents = tables(archive, connection, steps);
            if (Files.isRegularFile(surroundings.publicKey())) {
                add(archive, PUBLIC_KEY, surroundings.publicKey());
            }
            if (checkpoints != null) {
                archive.add(CHECKPOINTS, out -> out.write(checkpoints));
            }
            addCatalogue(archive, surroundings.catalogue());
            var configuration = surroundings.configuration().getBytes(StandardCharsets.UTF_8);
            archive.add(CONFIGURATION, out -> out.write(configuration));
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    version(),
                    at,
                    schema,
                    connection.getMetaData().getDatabaseProductName(),
                    heads(connection),
                    contents,
                    archive.entries());
            archive.add(
                    Manifest.NAME,
                    out -> out.write(Json.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(manifest)));
            archive.seal();
            return manifest;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<Manifest.Content> tables(ArchiveWriter archive, Connection connection, Job.Steps steps)
            throws IOException, SQLException {
        var tables = Table.of(connection);
        long total = 0;
        for (var table : tables) {
            total += count(connection, table);
        }
        var contents = new ArrayList<Manifest.Content>();
        long written = 0;
        for (var table : tables) {
            long before = written;
            long all = total;
            var tally = new RowTally[1];
            archive.add(
                    Manifest.Content.entry(table.name()),
                    out -> tally[0] = new Rows(table)
                            .write(connection, out, rows -> steps.report("backup.step.rows", before + rows, all)));
            contents.add(new Manifest.Content(table, tally[0].rows(), tally[0].digest()));
            written += tally[0].rows();
        }
        return contents;
    }

    private static long count(Connection connection, Table table) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + Table.quoted(table.name()))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The newest migration of a database. */
    private static String schema(Connection connection) throws SQLException {
        if (!Table.names(connection).contains(Table.HISTORY)) {
            throw new BackupRefused("This is no database of Plumbline.");
        }
        var newest = MigrationVersion.EMPTY;
        try (var query = connection.createStatement();
                var row = query.executeQuery("select \"version\" from \"" + Table.HISTORY
                        + "\" where \"success\" and \"version\" is not null")) {
            while (row.next()) {
                var version = MigrationVersion.fromVersion(row.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest.getVersion();
    }

    private static List<Manifest.Head> heads(Connection connection) throws SQLException {
        var heads = new ArrayList<Manifest.Head>();
        if (!Table.names(connection).contains("audit_head")) {
            return heads; // of a version before there were chains
        }
        try (var query = connection.createStatement();
                var row = query.executeQuery("select chain, size, hash from audit_head order by chain")) {
            while (row.next()) {
                heads.add(new Manifest.Head(row.getString(1), row.getLong(2), row.getString(3)));
            }
        }
        return heads;
    }

    private static void addCatalogue(ArchiveWriter archive, Path folder) throws IOException, SQLException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(archive, CATALOGUE + folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private static void add(ArchiveWriter archive, String name, Path file) throws IOException, SQLException {
        archive.add(name, out -> Files.copy(file, out));
    }

    /** Without a line that is being added just now; null where there is no file. */
    private static byte @Nullable [] wholeLines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (InputStream stream = Backup.class.getResourceAsStream("/application.properties")) {
            properties.load(stream == null ? new ByteArrayInputStream(new byte[0]) : stream);
        }
        return properties.getProperty("plumbline.version", "unknown");
    }
}
