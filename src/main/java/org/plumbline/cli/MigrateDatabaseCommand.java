package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.Restoration;
import org.plumbline.shared.Job;
import org.plumbline.shared.TemporaryFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline migrate-database}: moves from H2 to PostgreSQL by a backup and its restoration. */
@Command(
        name = "migrate-database",
        description = {
            "Copies the H2 database of a stopped server into an empty PostgreSQL database, and proves every row.",
            "The H2 database stays as it is."
        },
        mixinStandardHelpOptions = true)
final class MigrateDatabaseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of a server that is stopped (default: data/plumbline).")
    private @Nullable Path data;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "JDBC URL of an empty PostgreSQL database; user and password are taken from "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Override
    public Integer call() throws IOException {
        Quiet.please();
        var folder = DataFolder.of(data, false);
        var target = DataFolder.postgres(to);
        var source = DataFolder.stopped(folder);
        try (var work = TemporaryFiles.folder("migrating-")) {
            var archive = work.path().resolve("plumbline.zip");
            BackupCommand.make(source, folder, archive);
            return RestoreCommand.report(
                    spec, Restoration.intoDatabase(archive, target, null, Job.UNWATCHED), "Copied to " + target);
        }
    }
}
