package org.plumbline.measurementfile;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.shared.Json;

/** A measurement document on disk. */
public final class MeasurementFile {

    private static final String SCHEMA = "/rmf-controls/schema/measurement.schema.json";
    private static final long LARGEST = 64L << 20;
    private static final int MOST_PROBLEMS = 20;

    private final Path folder;
    private final Part document;

    private MeasurementFile(Path folder, Part document) {
        this.folder = folder;
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @throws MeasurementRefused naming each place where it is none
     */
    public static MeasurementFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new MeasurementRefused("", "the document has more than 64 MB; put rows into a CSV file");
            }
            var tree = Json.read(Files.readString(file));
            var errors = schema().validate(tree);
            if (!errors.isEmpty()) {
                throw new MeasurementRefused(problems(errors));
            }
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            return new MeasurementFile(folder, new Part(tree, ""));
        } catch (Json.Unreadable unreadable) {
            throw new MeasurementRefused(
                    unreadable.pointer(),
                    unreadable.line() == 0
                            ? "this number is too large"
                            : "this is no JSON, in line " + unreadable.line());
        } catch (IOException _) {
            throw new MeasurementRefused("", "the document " + file + " cannot be read as text in UTF-8");
        }
    }

    /**
     * Scores everything in it.
     *
     * @param today the day from which the age of evidence counts, where the document names none
     * @throws MeasurementRefused if evidence contradicts itself, or a CSV file is not as it is described
     */
    public ScoreReport score(Catalogue catalogue, LocalDate today) {
        var asOf = document.has("asOf") ? document.date("asOf") : today;
        var policy = catalogue.scoringPolicy();
        var bands = catalogue.riskScale().bands();
        var matrix = catalogue.riskScale().matrix();
        var sections = new ArrayList<ScoreSection>();
        var bias = new BiasReader(policy, bands, matrix, folder, asOf);
        document.parts("bias").stream().map(bias::score).forEach(sections::add);
        var leakage = new LeakageReader(policy, bands, matrix, asOf);
        document.parts("leakage").stream().map(leakage::score).forEach(sections::add);
        document.ifPresent("register")
                .ifPresent(register -> sections.addAll(new RegisterReader(policy, bands, matrix).score(register)));
        return new ScoreReport(document.textOrNull("title"), asOf, policy.name(), sections);
    }

    private static Schema schema() {
        try (InputStream stream = MeasurementFile.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(stream), InputFormat.JSON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> problems(List<Error> errors) {
        return errors.stream()
                .map(error -> pointer(error) + ": " + error.getMessage())
                .distinct()
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private static String pointer(Error error) {
        var pointer = new StringBuilder();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer.append('/').append(location.getElement(i));
        }
        if (error.getProperty() != null) {
            pointer.append('/').append(error.getProperty());
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
