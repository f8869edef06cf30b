package org.plumbline.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.Backup;
import org.plumbline.backup.Database;
import org.plumbline.backup.Surroundings;
import org.plumbline.shared.Job;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline backup}: makes an archive. On PostgreSQL the server may run meanwhile; on H2 it must be stopped,
 * since it keeps its file to itself.
 */
@Command(
        name = "backup",
        description = {
            "Makes an archive of everything but the private keys; on PostgreSQL also while the server runs.",
            "Keep audit-key.pem, account-key and evidence-key of the data folder in another place."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The archive to make; it must not exist yet.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder; with H2, of a server that is stopped (default: data/plumbline).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL database instead; user and password are taken from "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String database;

    @Override
    public Integer call() {
        Quiet.please();
        var folder = DataFolder.of(data, false);
        var target = file.toAbsolutePath().normalize();
        var made = make(database == null ? stopped(folder) : DataFolder.postgres(database), folder, target);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s holds %,d rows of %d tables (%,d bytes). The private keys are not in it: keep"
                                + " audit-key.pem, account-key and evidence-key of the data folder in another place.%n",
                        made.file(), made.rows(), made.tables(), made.bytes());
        return CommandLine.ExitCode.OK;
    }

    /** The H2 database of a server that is stopped: a running one keeps the file to itself. */
    static Database stopped(Path folder) {
        if (DataFolder.isInUse(DataFolder.database(folder))) {
            throw new CommandRefused("The database in " + folder + " is in use by a running server, which lets nobody"
                    + " else read it; stop the server first.");
        }
        return Database.in(folder);
    }

    static Backup.Made make(Database database, Path folder, Path file) {
        try (var connection = database.connect()) {
            return Backup.make(
                    file,
                    connection,
                    Surroundings.of(folder, System.getenv()),
                    Clock.systemUTC().instant(),
                    Job.UNWATCHED);
        } catch (SQLException closed) {
            throw new CommandRefused("The database " + database + " cannot be opened: " + closed.getMessage() + ".");
        }
    }
}
