package org.plumbline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline verify}: what can be verified. */
@Command(
        name = "verify",
        description = "Verifies what Plumbline keeps, without a running server.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyAuditCommand.class)
final class VerifyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to verify: plumbline verify audit");
    }
}
