package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/asvs.csv} to its word: every requirement of OWASP ASVS 5.0.0 that binds us has one row, and what is
 * said to be met names tests that exist.
 */
class AsvsTest {

    /** Of level 1 and 2 everything that can apply here; of level 3 what we chose besides. */
    private static final List<String> LEVEL_1 = ids("""
            1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1
            3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1
            6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 11.3.1 11.3.2 11.4.1 12.1.1
            12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1""");

    private static final List<String> LEVEL_2 = ids("""
            1.1.1 1.1.2 1.2.9 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.10 1.3.11 1.4.2 1.5.2 2.1.2 2.1.3 2.2.3 2.3.2 2.3.3 2.3.4
            2.4.1 3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2 4.1.2 4.1.3 4.2.1 4.4.2 4.4.3 4.4.4
            5.1.1 5.2.3 5.4.1 5.4.2 5.4.3 6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3
            6.5.4 6.5.5 6.6.2 6.6.3 6.8.1 6.8.2 6.8.4 7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1
            7.6.2 8.1.2 8.2.3 8.4.1 10.1.1 10.1.2 10.2.1 10.2.2 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 11.1.1 11.1.2 11.2.1
            11.2.2 11.2.3 11.3.3 11.4.2 11.4.3 11.4.4 11.5.1 11.6.1 12.1.2 12.1.3 12.3.1 12.3.2 12.3.3 12.3.4 13.1.1 13.2.1
            13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 13.4.2 13.4.3 13.4.4 13.4.5 14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2
            14.3.3 15.1.2 15.1.3 15.2.2 15.2.3 15.3.2 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7 16.1.1 16.2.1 16.2.2 16.2.3 16.2.4
            16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3 16.5.1 16.5.2 16.5.3""");

    private static final List<String> LEVEL_3 = ids("""
            1.2.10 1.3.12 1.5.3 2.3.5 3.5.8 5.2.4 5.2.5 5.2.6 5.3.3 6.3.5 6.3.7 6.3.8 6.4.6 6.5.6 7.5.3 8.3.2 11.2.4 11.3.4
            13.4.6 14.2.7 15.4.1 15.4.2 15.4.3 16.5.4""");

    private static final List<String> STATES = List.of("met", "partly", "open", "not applicable");

    private static List<NamedCsvRecord> rows = List.of();
    private static JavaClasses tests = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("docs/asvs.csv"))) {
            rows = reader.stream().toList();
        }
        tests = new ClassFileImporter().importPath(Path.of("target/test-classes/org/plumbline"));
    }

    @Test
    void everyRequirementHasItsRow() {
        assertThat(rows.stream().map(row -> row.getField("level") + " " + row.getField("id")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                LEVEL_1.stream().map(id -> "1 " + id),
                                LEVEL_2.stream().map(id -> "2 " + id),
                                LEVEL_3.stream().map(id -> "3 " + id))
                        .flatMap(ids -> ids)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("subject")).isNotBlank();
            assertThat(row.getField("status")).isIn(STATES);
        });
    }

    @Test
    void whatIsMetNamesATest() {
        assertThat(rows)
                .filteredOn(row -> row.getField("status").equals("met"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("test"))
                        .as("the test that shows %s", row.getField("id"))
                        .isNotBlank());
    }

    @Test
    void everyTestThatIsNamedExists() {
        var missing = new ArrayList<String>();
        for (var row : rows) {
            ids(row.getField("test")).stream()
                    .filter(name -> !exists(name))
                    .forEach(name -> missing.add(row.getField("id") + " " + name));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsNotMetSaysWhy() {
        assertThat(rows)
                .filteredOn(row -> !row.getField("status").equals("met"))
                .allSatisfy(row -> assertThat(row.getField("note"))
                        .as("what is missing for %s", row.getField("id"))
                        .isNotBlank());
    }

    @Test
    void theFiguresInTheDocumentAreThoseOfTheFile() {
        assertThat(Path.of("docs/security.md"))
                .content(StandardCharsets.UTF_8)
                .contains(Stream.of("1", "2", "3").map(AsvsTest::figures).toList());
    }

    private static String figures(String level) {
        return STATES.stream()
                .map(state -> rows.stream()
                        .filter(row -> row.getField("level").equals(level))
                        .filter(row -> row.getField("status").equals(state))
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| " + level + " | ", " |"));
    }

    /**
     * A test is named {@code Class#method}, a rule of ArchUnit {@code Class.field}, all of a class by {@code Class}.
     */
    private static boolean exists(String name) {
        var parts = name.split("[#.]", 2);
        return tests.stream()
                .filter(type -> type.getSimpleName().equals(parts[0]))
                .anyMatch(type -> isOf(type, parts));
    }

    private static boolean isOf(JavaClass type, String[] parts) {
        if (parts.length == 1) {
            return true;
        }
        return type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(parts[1])
                                && method.getAnnotations().stream().anyMatch(AsvsTest::makesATest))
                || type.getFields().stream()
                        .anyMatch(field -> field.getName().equals(parts[1])
                                && field.isAnnotatedWith("com.tngtech.archunit.junit.ArchTest"));
    }

    private static boolean makesATest(JavaAnnotation<?> annotation) {
        return List.of("Test", "ParameterizedTest", "RepeatedTest", "Property", "Example", "TestFactory")
                .contains(annotation.getRawType().getSimpleName());
    }

    private static List<String> ids(String words) {
        return Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
