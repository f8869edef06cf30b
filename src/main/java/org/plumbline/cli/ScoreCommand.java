package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.InvalidCatalogue;
import org.plumbline.measurementfile.MeasurementFile;
import org.plumbline.measurementfile.MeasurementRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline score}: scores a measurement document, so that a model pipeline can use it as a gate. */
@Command(
        name = "score",
        description = {
            "Scores a measurement document; needs no database.",
            "Exit code 0: no stated tolerance is breached. 1: one is. 2: the document cannot be scored.",
            "The document is described in docs/scoring.md and in rmf-controls/schema/measurement.schema.json."
        },
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document, in JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print everything that was computed, as JSON.")
    private boolean json;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "Folder laid over rmf-controls, such as with a scoring policy of your own.")
    private @Nullable Path overlay;

    @Override
    public Integer call() {
        Quiet.please();
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("There is no document " + file + ".");
        }
        if (overlay != null && !Files.isDirectory(overlay)) {
            throw new CommandRefused("There is no folder " + overlay + ".");
        }
        try {
            var catalogue = Catalogue.read(Optional.ofNullable(overlay));
            var report = MeasurementFile.read(file).score(catalogue, LocalDate.now(Clock.systemDefaultZone()));
            spec.commandLine()
                    .getOut()
                    .println(json ? report.json() : report.text().stripTrailing());
            return report.isBreached() ? PlumblineCommand.NEGATIVE : CommandLine.ExitCode.OK;
        } catch (MeasurementRefused refused) {
            refused.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            return CommandLine.ExitCode.USAGE;
        } catch (InvalidCatalogue invalid) {
            throw new CommandRefused(String.join("\n", invalid.problems()));
        }
    }
}
