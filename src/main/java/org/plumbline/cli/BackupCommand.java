package org.plumbline.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.plumbline.backup.Backup;
import org.plumbline.backup.BackupRequest;
import org.plumbline.backup.Database;
import org.plumbline.backup.Surroundings;
import org.plumbline.shared.Job;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline backup}: makes an archive, whether the server runs or not. One on H2 keeps its file to itself, and
 * so is asked to make it.
 */
@Command(
        name = "backup",
        description = {
            "Makes an archive of everything but the private keys, also while the server runs.",
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

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Override
    public Integer call() {
        Quiet.please();
        var folder = options.folder();
        var target = file.toAbsolutePath().normalize();
        var made = options.postgres()
                .map(database -> make(database, folder, target))
                .orElseGet(() -> makeFromFolder(folder, target));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s holds %,d rows of %d tables (%,d bytes). The private keys are not in it: keep"
                                + " audit-key.pem, account-key and evidence-key of the data folder in another place.%n",
                        made.file(), made.rows(), made.tables(), made.bytes());
        return CommandLine.ExitCode.OK;
    }

    private static Backup.Made makeFromFolder(Path folder, Path target) {
        var h2 = DataFolder.database(folder);
        return DataFolder.isInUse(h2)
                ? BackupRequest.make(folder, target, () -> DataFolder.isInUse(h2), Job.UNWATCHED)
                : make(Database.in(folder), folder, target);
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
