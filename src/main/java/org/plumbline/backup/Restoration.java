package org.plumbline.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import org.plumbline.shared.Job;
import org.plumbline.shared.TemporaryFiles;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;

/**
 * Brings an archive back into an empty database, and proves that it is the same: every table has as many rows as the
 * archive says and the same digest of them all, and the audit trail is verified. Whatever is refused, nothing is
 * changed.
 */
public final class Restoration {

    private static final String OVERLAY = "rmf-controls";

    private Restoration() {}

    /** Removes what a restoration into this folder left that was killed; nobody may be at one. */
    public static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, ".restoring-*")) {
            for (var work : left) {
                FileSystemUtils.deleteRecursively(work);
            }
        }
    }

    /**
     * What was brought back and proven.
     *
     * @param at when the backup was made
     * @param trail what the verification of its audit trail said
     */
    public record Restored(Instant at, int tables, long rows, Verdict trail) {}

    /**
     * Restores a data folder with its H2 database.
     *
     * @param folder may hold keys, but neither a database nor catalogue files
     * @throws ArchiveUnsound if the archive is not as it was made
     * @throws BackupRefused if it is of a later version, or the folder is in use
     */
    public static Restored intoFolder(Path file, Path folder, Job.Steps steps) {
        try (var archive = Archive.open(file)) {
            requireEmpty(folder);
            if (Files.exists(folder.resolve(Database.FILE))) {
                throw new BackupRefused("There is a database in " + folder
                        + " already; it was left as it is. Choose an empty folder with --data.");
            }
            Files.createDirectories(folder);
            var work = Files.createTempDirectory(folder, ".restoring-");
            try {
                var restored = restore(archive, Database.in(work), work, steps);
                var made = work.resolve(Database.FILE);
                force(made);
                placeFiles(archive, folder);
                Files.move(made, folder.resolve(Database.FILE)); // last: with it the folder is a data folder
                return restored;
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (IOException unwritten) {
            throw new BackupRefused(
                    "The folder " + folder + " cannot be restored to: " + Backup.reason(unwritten) + ".", unwritten);
        }
    }

    /**
     * Restores a database.
     *
     * @param folder where the files beside it go; null to leave them in the archive
     * @throws ArchiveUnsound if the archive is not as it was made
     * @throws BackupRefused if it is of a later version, or the database is not empty
     */
    public static Restored intoDatabase(Path file, Database database, @Nullable Path folder, Job.Steps steps) {
        try (var archive = Archive.open(file)) {
            if (folder != null) {
                requireEmpty(folder);
            }
            try (var work = TemporaryFiles.folder("restoring-")) {
                var restored = restore(archive, database, work.path(), steps);
                if (folder != null) {
                    placeFiles(archive, folder);
                }
                return restored;
            }
        } catch (IOException unwritten) {
            throw new BackupRefused(
                    "The files of the backup cannot be written: " + Backup.reason(unwritten) + ".", unwritten);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        var overlay = folder.resolve(OVERLAY);
        if (Files.isDirectory(overlay)) {
            try (Stream<Path> inside = Files.list(overlay)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupRefused("There are catalogue files in " + overlay
                            + " already; they were left as they are. Choose an empty folder with --data.");
                }
            }
        }
    }

    private static Restored restore(Archive archive, Database database, Path work, Job.Steps steps) throws IOException {
        try (var connection = database.connect()) {
            if (!Table.names(connection).isEmpty()) {
                throw new BackupRefused("The database " + database + " is not empty; it was left as it is.");
            }
            var migrations = new Migrations(database);
            var manifest = archive.manifest();
            if (!migrations.know(manifest.schema())) {
                throw new BackupRefused("The backup was made by a later Plumbline (" + manifest.version() + ", schema "
                        + manifest.schema() + "); restore it with that version. Nothing was restored.");
            }
            try {
                migrations.apply(manifest.schema());
                fill(archive, connection, steps);
                migrations.complete(manifest.schema());
            } catch (SQLException | RuntimeException failure) {
                empty(connection);
                throw failure;
            }
            return new Restored(
                    manifest.at(), manifest.tables().size(), manifest.rows(), trail(archive, connection, work));
        } catch (SQLException | FlywayException | JacksonException failure) {
            throw new BackupRefused(
                    "The database " + database + " cannot be restored to: " + Backup.reason(failure)
                            + ". Nothing was kept in it.",
                    failure);
        }
    }

    private static void fill(Archive archive, Connection connection, Job.Steps steps) throws SQLException, IOException {
        var manifest = archive.manifest();
        var tables = Table.of(connection);
        requireSameTables(manifest, tables);
        connection.setAutoCommit(false);
        for (var table : tables.reversed()) { // what migrations put there
            execute(connection, "delete from " + Table.quoted(table.name()));
        }
        long done = 0;
        for (var content : manifest.tables()) {
            long before = done;
            try (var rows = archive.rows(content)) {
                new Rows(content.table())
                        .read(
                                rows,
                                connection,
                                read -> steps.report("backup.step.restored", before + read, manifest.rows()));
            }
            done += content.rows();
        }
        long compared = 0;
        for (var content : manifest.tables()) {
            long before = compared;
            var tally = new Rows(content.table())
                    .tally(connection, read -> steps.report("backup.step.compared", before + read, manifest.rows()));
            compared += content.rows();
            if (tally.rows() != content.rows() || !tally.digest().equals(content.digest())) {
                throw new ArchiveUnsound("The table " + content.table().name()
                        + " is not the same after it was restored; nothing was kept.");
            }
        }
        connection.commit();
        for (var table : tables) {
            for (var statement : table.recount(connection)) {
                execute(connection, statement);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void requireSameTables(Manifest manifest, List<Table> tables) {
        var expected = manifest.tables().stream().map(Manifest.Content::table).toList();
        boolean same = expected.size() == tables.size()
                && expected.stream().allMatch(table -> {
                    var here = Table.named(table.name(), tables);
                    return here != null && here.shape().equals(table.shape());
                });
        if (!same) {
            throw new BackupRefused("The tables of the backup are not those of schema " + manifest.schema()
                    + "; it comes from another Plumbline. Nothing was restored.");
        }
    }

    /** Takes away what the restoration made; there was nothing before. */
    private static void empty(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (var table : new ArrayList<>(Table.names(connection))) {
            execute(connection, "drop table " + Table.quoted(table) + " cascade");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Verdict trail(Archive archive, Connection connection, Path work) throws IOException {
        var key = extract(archive, Backup.PUBLIC_KEY, work.resolve("audit-key.public.pem"));
        var checkpoints = extract(archive, Backup.CHECKPOINTS, work.resolve("audit-checkpoints.jsonl"));
        return new AuditVerification(key, checkpoints).of(connection);
    }

    private static Path extract(Archive archive, String entry, Path file) throws IOException {
        if (!archive.in(entry).isEmpty()) {
            try (var in = archive.stream(entry)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    /** What lies beside a database. Keys and checkpoints that are there already are the newer ones, and stay. */
    private static void placeFiles(Archive archive, Path folder) throws IOException {
        var overlay = folder.resolve(OVERLAY);
        for (var name : archive.in(Backup.CATALOGUE)) {
            var file = overlay.resolve(name);
            Files.createDirectories(file.getParent());
            extract(archive, Backup.CATALOGUE + name, file);
        }
        var key = folder.resolve("audit-key.public.pem");
        if (Files.notExists(key)) {
            extract(archive, Backup.PUBLIC_KEY, key);
        }
        var checkpoints = folder.resolve("audit-checkpoints.jsonl");
        if (Files.notExists(checkpoints)) {
            extract(archive, Backup.CHECKPOINTS, checkpoints);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
