package org.plumbline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import org.plumbline.backup.Restoration;
import org.plumbline.shared.Job;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline restore}: brings an archive back into an empty place, and proves that it is the same. */
@Command(
        name = "restore",
        description = {
            "Restores an archive into an empty data folder or database, and proves that nothing differs.",
            "The folder may hold the private keys and nothing else.",
            "Exit code 0: it is restored. 1: the archive is not as it was made, or its audit trail is broken.",
            "2: it was not restored for another reason."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The archive.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Override
    public Integer call() {
        Quiet.please();
        var postgres = options.postgres();
        if (!options.isFolderGiven() && postgres.isEmpty()) {
            throw new CommandRefused("Say where to restore to: --data DIR, --database URL, or both.");
        }
        var folder = options.isFolderGiven() ? options.folder() : null;
        var restored = postgres.map(database -> Restoration.intoDatabase(file, database, folder, Job.UNWATCHED))
                .orElseGet(() -> Restoration.intoFolder(file, options.folder(), Job.UNWATCHED));
        return report(spec, restored, "Restored");
    }

    static int report(CommandSpec spec, Restoration.Restored restored, String done) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d rows of %d tables, each table the same as on %s.%n",
                        done, restored.rows(), restored.tables(), restored.at());
        var sentence = AuditVerification.sentence(restored.trail());
        if (restored.trail() instanceof Verdict.Broken) {
            spec.commandLine().getErr().println(sentence);
            return PlumblineCommand.NEGATIVE;
        }
        spec.commandLine().getOut().println(sentence);
        spec.commandLine()
                .getOut()
                .println(
                        "Put audit-key.pem, account-key and evidence-key into the data folder before the server starts;"
                                + " where the first two are missing it makes new ones, and then old checkpoints and"
                                + " authenticator apps no longer fit; with files of evidence and without their key it"
                                + " does not start.");
        return CommandLine.ExitCode.OK;
    }
}
