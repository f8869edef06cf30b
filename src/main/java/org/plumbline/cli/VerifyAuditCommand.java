package org.plumbline.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline verify audit}: tells whether the audit trail is as it was written. Whoever can read the database or
 * an export may run it; it writes nothing.
 */
@Command(
        name = "audit",
        description = {
            "Tells whether the audit trail is as it was written.",
            "Exit code 0: it is. 1: it is broken. 2: it cannot be told."
        },
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int CANNOT_TELL = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private TrailOptions trail = new TrailOptions();

    @Option(names = "--export", paramLabel = "FILE", description = "An exported trail instead of a database.")
    private @Nullable Path export;

    @Override
    public Integer call() {
        var verdict = verdict(new AuditVerification(trail.key(), trail.checkpoints()));
        var sentence = AuditVerification.sentence(verdict);
        if (verdict instanceof Verdict.Whole) {
            spec.commandLine().getOut().println(sentence);
            return CommandLine.ExitCode.OK;
        }
        spec.commandLine().getErr().println(sentence);
        return verdict instanceof Verdict.Broken ? BROKEN : CANNOT_TELL;
    }

    private Verdict verdict(AuditVerification verification) {
        if (export != null) {
            return verification.of(export);
        }
        try (var connection = trail.read()) {
            return verification.of(connection);
        } catch (SQLException closed) {
            return new Verdict.Unknown("the database cannot be opened (" + closed.getMessage() + ")");
        }
    }
}
