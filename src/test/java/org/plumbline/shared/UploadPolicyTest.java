package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadPolicyTest {

    /** What people who run it read is what the code does. */
    @ParameterizedTest
    @CsvSource({"EVIDENCE, Evidence", "INVENTORY, Import of AI systems", "OFFICIAL_TEXTS, NIST's Playbook"})
    void isInTheDocuments(UploadPolicy policy, String row) throws IOException {
        var cells = Files.readAllLines(Path.of("docs/operations.md")).stream()
                .filter(line -> line.startsWith("| " + row + " |"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .findFirst()
                .orElseThrow();

        assertThat(policy.extensions())
                .allSatisfy(extension ->
                        assertThat(cells[2]).contains(extension.substring(1).toUpperCase(Locale.ROOT)));
        assertThat(cells[3]).isEqualTo((policy.mostBytes() >> 20) + " MB");
        assertThat(cells[4]).startsWith((policy.mostUnpackedBytes() >> 20) + " MB");
        assertThat(cells[5].replace(",", "")).isEqualTo(String.valueOf(policy.mostParts()));
    }
}
