package org.plumbline.cli;

import java.util.function.Consumer;
import org.plumbline.backup.ArchiveUnsound;
import org.plumbline.backup.BackupRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code plumbline}: says what there is to run. */
@Command(
        name = "plumbline",
        description = "AI risk register and NIST AI RMF governance for healthcare.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class PlumblineCommand implements Runnable {

    /** What {@link #run(String...)} returns while the server goes on running. */
    public static final int SERVING = -1;

    /** Exit code of a negative verdict. */
    static final int NEGATIVE = 1;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this), "Say what to run, for example: plumbline serve --demo");
    }

    /**
     * Runs a command.
     *
     * @param server starts the web application with the settings it is given
     * @return the exit code, or {@link #SERVING}
     */
    public static int run(Consumer<String[]> server, String... arguments) {
        return new CommandLine(new PlumblineCommand())
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new EvidenceCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new MigrateDatabaseCommand())
                .addSubcommand(new ScoreCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, _) -> {
                    if (problem instanceof CommandRefused || problem instanceof BackupRefused) {
                        command.getErr().println(problem.getMessage());
                        return problem instanceof ArchiveUnsound ? NEGATIVE : CommandLine.ExitCode.USAGE;
                    }
                    throw problem;
                })
                .execute(arguments);
    }
}
