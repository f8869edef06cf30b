package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the arithmetic against cases that others published or computed. */
class SharedCasesTest {

    private static final Map<String, Level> LEVELS =
            Map.of("VL", Level.VERY_LOW, "L", Level.LOW, "M", Level.MODERATE, "H", Level.HIGH, "VH", Level.VERY_HIGH);

    private static JsonNode cases;

    private final RiskMatrix matrix = PublishedTables.matrix();

    @BeforeAll
    static void read() {
        cases = JsonMapper.shared()
                .readTree(SharedData.file("scoring/cases.json"))
                .path("cases");
    }

    @Test
    void overallLikelihoodInAll25Cells() {
        var found = named("REG-001");
        assertThat(found.path("input")).hasSize(25);
        for (int i = 0; i < 25; i++) {
            var cell = found.path("input").get(i);
            assertThat(matrix.overallLikelihood(level(cell.path("initiation")), level(cell.path("adverse"))))
                    .as("cell %s", cell)
                    .isEqualTo(level(found.path("expected").get(i)));
        }
    }

    @Test
    void exposureInAll25Cells() {
        var found = named("REG-002");
        assertThat(found.path("input")).hasSize(25);
        for (int i = 0; i < 25; i++) {
            var cell = found.path("input").get(i);
            assertThat(exposure(cell))
                    .as("cell %s", cell)
                    .isEqualTo(level(found.path("expected").get(i)));
        }
    }

    @Test
    void levelsOfPercentages() {
        var found = named("REG-003");
        assertThat(found.path("input")).isNotEmpty();
        for (int i = 0; i < found.path("input").size(); i++) {
            var percent = found.path("input").get(i).asDouble();
            assertThat(PublishedTables.BANDS.levelOf(percent))
                    .as("%s percent", percent)
                    .isEqualTo(level(found.path("expected").get(i)));
        }
    }

    @Test
    void aLookUpIsNoProduct() {
        var found = named("REG-005");
        var twin = found.path("expected").path("same_product_cell");
        assertThat(exposure(found.path("input")))
                .isEqualTo(level(found.path("expected").path("i2")));
        assertThat(exposure(twin)).isEqualTo(level(twin.path("i2")));
    }

    @Test
    void theTableMayReverseTheOrderOfExpectedLosses() {
        var found = named("REG-006");
        assertThat(exposureOfPercentages(found.path("input").path("a")))
                .isEqualTo(level(found.path("expected").path("level_a")));
        assertThat(exposureOfPercentages(found.path("input").path("b")))
                .isEqualTo(level(found.path("expected").path("level_b")));
    }

    @Test
    void tableG5IsNotCoherentAsProbability() {
        var expected = named("REG-008").path("expected");
        int aboveLower = 0;
        int aboveInitiation = 0;
        for (Level occurs : Level.values()) {
            for (Level doesHarm : Level.values()) {
                var overall = matrix.overallLikelihood(occurs, doesHarm);
                if (overall.isAbove(occurs)) {
                    aboveInitiation++;
                }
                if (overall.isAbove(occurs) || overall.isAbove(doesHarm)) {
                    aboveLower++;
                }
            }
        }
        assertThat(aboveLower).isEqualTo(expected.path("cells_above_min").asInt());
        assertThat(aboveInitiation)
                .isEqualTo(expected.path("cells_above_initiation").asInt());
    }

    private @Nullable Level exposure(JsonNode cell) {
        return matrix.exposure(level(cell.path("likelihood")), level(cell.path("impact")))
                .level();
    }

    private @Nullable Level exposureOfPercentages(JsonNode pair) {
        var bands = PublishedTables.BANDS;
        return matrix.exposure(
                        bands.levelOf(pair.path("p").asDouble()),
                        bands.levelOf(pair.path("i").asDouble()))
                .level();
    }

    private static JsonNode named(String id) {
        for (JsonNode found : cases) {
            if (found.path("id").asString().equals(id)) {
                return found;
            }
        }
        throw new AssertionError("no case " + id);
    }

    private static Level level(JsonNode word) {
        return Objects.requireNonNull(LEVELS.get(word.asString()));
    }
}
