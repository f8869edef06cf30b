package org.plumbline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.plumbline.audit.KeyRotation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline audit}: what is done to the audit trail as a whole. */
@Command(
        name = "audit",
        description = "Keeps the audit trail.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.RotateKey.class)
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: plumbline audit rotate-key");
    }

    /** {@code plumbline audit rotate-key}: signs with a new key from now on, which the old one announces. */
    @Command(
            name = "rotate-key",
            description =
                    "Makes a new key that signs checkpoints from now on. The old key announces it and is destroyed.",
            mixinStandardHelpOptions = true)
    static final class RotateKey implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TrailOptions trail = new TrailOptions();

        @Override
        public Integer call() {
            try (var connection = trail.write()) {
                var ids = new KeyRotation(trail.key(), trail.checkpoints(), Clock.systemUTC()).change(connection);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "The key %s signs checkpoints now; %s announced it. Give the new public key to those who"
                                        + " verify.%n",
                                ids.getLast(), ids.getFirst());
                return CommandLine.ExitCode.OK;
            } catch (KeyRotation.Refused | IOException | SQLException problem) {
                throw new CommandRefused(String.valueOf(problem.getMessage()));
            }
        }
    }
}
