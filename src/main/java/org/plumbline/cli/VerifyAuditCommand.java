package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of a server that is stopped.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL database instead; user and password are taken from "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String database;

    @Option(names = "--export", paramLabel = "FILE", description = "An exported trail instead of a database.")
    private @Nullable Path export;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key (default: audit-key.public.pem of the data folder).")
    private @Nullable Path key;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Checkpoints that were kept outside (default: audit-checkpoints.jsonl of the data folder).")
    private @Nullable Path checkpoints;

    @Override
    public Integer call() {
        var folder = DataFolder.of(data, false);
        var verification = new AuditVerification(
                file(key, "PLUMBLINE_AUDIT_KEY", folder.resolve("audit-key.pem")),
                file(checkpoints, "PLUMBLINE_AUDIT_CHECKPOINTS", folder.resolve("audit-checkpoints.jsonl")));
        var verdict = verdict(verification, folder);
        var sentence = AuditVerification.sentence(verdict);
        if (verdict instanceof Verdict.Whole) {
            spec.commandLine().getOut().println(sentence);
            return CommandLine.ExitCode.OK;
        }
        spec.commandLine().getErr().println(sentence);
        return verdict instanceof Verdict.Broken ? BROKEN : CANNOT_TELL;
    }

    /** As the server finds it: what is given, else what the environment says, else in the data folder. */
    private static Path file(@Nullable Path given, String variable, Path otherwise) {
        var said = System.getenv(variable);
        return given != null ? given : said != null ? Path.of(said) : otherwise;
    }

    private Verdict verdict(AuditVerification verification, Path folder) {
        if (export != null) {
            return verification.of(export);
        }
        try (var connection = database == null
                ? DriverManager.getConnection(h2(folder), "plumbline", "")
                : DriverManager.getConnection(
                        database,
                        System.getenv("SPRING_DATASOURCE_USERNAME"),
                        System.getenv("SPRING_DATASOURCE_PASSWORD"))) {
            return verification.of(connection);
        } catch (SQLException closed) {
            return new Verdict.Unknown("the database cannot be opened (" + closed.getMessage() + ")");
        }
    }

    private static String h2(Path folder) {
        var file = folder.resolve("plumbline.mv.db");
        if (!Files.exists(file)) {
            throw new CommandRefused("There is no database in " + folder + "; say where it is with --data.");
        }
        return "jdbc:h2:file:" + folder.resolve("plumbline")
                + ";ACCESS_MODE_DATA=r;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
