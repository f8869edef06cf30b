package org.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.TestPolicy;

class ScoringPolicyTest {

    private static final Path SHIPPED = Path.of("rmf-controls/scales/scoring-policy.yaml");

    @TempDir
    Path overlay;

    @Test
    void shipsTheNumbersThatTheScoringIsTestedWith() {
        assertThat(Catalogue.read(Optional.empty()).scoringPolicy()).isEqualTo(TestPolicy.POLICY);
    }

    @Test
    void givesItsVersionToScores() {
        assertThat(Catalogue.read(Optional.empty()).scoringPolicy().name()).isEqualTo("scoring-policy 1.0.0");
    }

    @Test
    void isReplacedByTheOrganisations() throws IOException {
        lay("safetyGap: 0.05", "safetyGap: 0.03");

        assertThat(Catalogue.read(Optional.of(overlay)).scoringPolicy().bias().safetyGap())
                .isEqualTo(0.03);
    }

    @Test
    void isRefusedWhereAWiderAccessIsTriedLess() throws IOException {
        lay("PARTNER: 0.20", "PARTNER: 0.70");

        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> Catalogue.read(Optional.of(overlay)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .contains("attempt must rise", "PUBLIC_AUTHENTICATED"));
    }

    @Test
    void isRefusedWhereANumberIsOutOfRange() throws IOException {
        lay("selectionRatio: 0.80", "selectionRatio: 1.80");

        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> Catalogue.read(Optional.of(overlay)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .contains("scoring-policy.yaml:19"));
    }

    private void lay(String words, String others) throws IOException {
        var text = Files.readString(SHIPPED);
        assertThat(text).contains(words);
        Files.writeString(overlay.resolve("scoring-policy.yaml"), text.replace(words, others));
    }
}
