package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.EvidenceKeyRotation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline evidence}: what is done to the files of evidence as a whole. */
@Command(
        name = "evidence",
        description = "Keeps the files of evidence.",
        mixinStandardHelpOptions = true,
        subcommands = EvidenceCommand.RotateKey.class)
final class EvidenceCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: plumbline evidence rotate-key");
    }

    /** {@code plumbline evidence rotate-key}: wraps the keys of all files with a new key. */
    @Command(
            name = "rotate-key",
            description = {
                "Makes a new key for the files of evidence. Only the key of each file is encrypted anew, not the file.",
                "On PostgreSQL also while the server runs. Where it was interrupted, run it again.",
                "With PLUMBLINE_EVIDENCE_SECRET, put the new key before the old one, with a comma between them."
            },
            mixinStandardHelpOptions = true)
    static final class RotateKey implements Callable<Integer> {

        private static final String FILE = "evidence-key";

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private DatabaseOptions options = new DatabaseOptions();

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "The key (default: evidence-key of the data folder).")
        private @Nullable Path key;

        @Override
        public Integer call() {
            Quiet.please();
            var target = options.postgres().orElseGet(() -> DataFolder.stopped(options.folder()));
            try (var connection = target.connect()) {
                var changed = new EvidenceKeyRotation(
                                key(), System.getenv("PLUMBLINE_EVIDENCE_SECRET"), Clock.systemUTC())
                        .change(connection);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "The key %s opens the files of evidence now; %,d were brought under it. Keep a copy of it"
                                        + " in another place than the backups.%n",
                                changed.key(), changed.files());
                return CommandLine.ExitCode.OK;
            } catch (EvidenceKeyRotation.Refused | IOException | SQLException problem) {
                throw new CommandRefused(String.valueOf(problem.getMessage()));
            }
        }

        private Path key() {
            return Optional.ofNullable(key)
                    .or(() -> Optional.ofNullable(System.getenv("PLUMBLINE_EVIDENCE_KEY"))
                            .map(Path::of))
                    .orElseGet(() -> options.folder().resolve(FILE));
        }
    }
}
