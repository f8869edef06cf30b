package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.scoring.Level.HIGH;
import static org.plumbline.scoring.Level.LOW;
import static org.plumbline.scoring.Level.MODERATE;
import static org.plumbline.scoring.Level.VERY_HIGH;
import static org.plumbline.scoring.Level.VERY_LOW;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.LevelBands.Band;

class LevelBandsTest {

    @ParameterizedTest
    @CsvSource({
        "0, VERY_LOW", "4, VERY_LOW", "4.49, VERY_LOW", "4.5, LOW", "5, LOW", "20, LOW", "20.49, LOW",
        "20.5, MODERATE", "21, MODERATE", "79, MODERATE", "79.49, MODERATE", "79.5, HIGH", "80, HIGH", "95, HIGH",
        "95.49, HIGH", "95.5, VERY_HIGH", "96, VERY_HIGH", "100, VERY_HIGH"
    })
    void cutsBetweenTheBands(double percent, Level level) {
        assertThat(PublishedTables.BANDS.levelOf(percent)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 100.01, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoPercentage(double percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedTables.BANDS.levelOf(percent));
    }

    @Property
    void moreIsNeverLower(
            @ForAll @DoubleRange(min = 0, max = 100) double one,
            @ForAll @DoubleRange(min = 0, max = 100) double other) {
        var lower = PublishedTables.BANDS.levelOf(Math.min(one, other));
        var upper = PublishedTables.BANDS.levelOf(Math.max(one, other));
        assertThat(lower.isAbove(upper)).isFalse();
    }

    @Test
    void takesTheBandsInAnyOrder() {
        var bands = LevelBands.of(List.of(
                new Band(VERY_HIGH, 90, 100),
                new Band(LOW, 1, 1),
                new Band(VERY_LOW, 0, 0),
                new Band(HIGH, 50, 89),
                new Band(MODERATE, 2, 49)));

        assertThat(bands.levelOf(1)).isEqualTo(LOW);
    }

    @Test
    void refusesAMissingLevel() {
        refuses("the bands must rise", List.of(new Band(VERY_LOW, 0, 50), new Band(LOW, 51, 100)));
    }

    @Test
    void refusesAGap() {
        refuses("without gap", bandsEndingAt(4, 20, 79, 95, 100, 1));
    }

    @Test
    void refusesAnOverlap() {
        refuses("without gap", bandsEndingAt(4, 20, 79, 95, 100, -1));
    }

    @Test
    void refusesABandThatEndsBeforeItBegins() {
        refuses("without gap", bandsEndingAt(4, 4, 79, 95, 100, 0));
    }

    @Test
    void refusesAnotherEndThanAHundred() {
        refuses("end at 100", bandsEndingAt(4, 20, 79, 95, 99, 0));
        refuses("end at 100", bandsEndingAt(4, 20, 79, 95, 101, 0));
    }

    /** Bands with these ends; the third begins too late by the shift. */
    private static List<Band> bandsEndingAt(int first, int second, int third, int fourth, int fifth, int shift) {
        return List.of(
                new Band(VERY_LOW, 0, first),
                new Band(LOW, first + 1, second),
                new Band(MODERATE, second + 1 + shift, third),
                new Band(HIGH, third + 1, fourth),
                new Band(VERY_HIGH, fourth + 1, fifth));
    }

    private static void refuses(String reason, List<Band> bands) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelBands.of(bands))
                .withMessageContaining(reason);
    }
}
