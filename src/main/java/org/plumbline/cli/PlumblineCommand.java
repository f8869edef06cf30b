package org.plumbline.cli;

import java.util.function.Consumer;
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, _) -> {
                    if (problem instanceof CommandRefused refusal) {
                        command.getErr().println(refusal.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw problem;
                })
                .execute(arguments);
    }
}
