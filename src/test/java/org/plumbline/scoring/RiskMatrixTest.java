package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.scoring.Level.HIGH;
import static org.plumbline.scoring.Level.LOW;
import static org.plumbline.scoring.Level.MODERATE;
import static org.plumbline.scoring.Level.VERY_HIGH;
import static org.plumbline.scoring.Level.VERY_LOW;

import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RiskMatrixTest {

    private final RiskMatrix matrix = PublishedTables.matrix();

    static Stream<Arguments> cells() {
        return Stream.of(Level.values())
                .flatMap(row -> Stream.of(Level.values()).map(column -> Arguments.of(row, column)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void combinesLikelihoodsAsTableG5Prints(Level occurs, Level doesHarm) {
        assertThat(matrix.overallLikelihood(occurs, doesHarm))
                .isEqualTo(PublishedTables.G5[occurs.ordinal()][doesHarm.ordinal()]);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void readsExposureAsTableI2Prints(Level likelihood, Level impact) {
        assertThat(matrix.exposure(likelihood, impact))
                .isEqualTo(new Exposure.Assessed(PublishedTables.I2[likelihood.ordinal()][impact.ordinal()]));
    }

    @Test
    void isNoProduct() {
        // One times five both ways, yet two different levels.
        assertThat(matrix.exposure(VERY_HIGH, VERY_LOW).level()).isEqualTo(VERY_LOW);
        assertThat(matrix.exposure(VERY_LOW, VERY_HIGH).level()).isEqualTo(LOW);
    }

    @Test
    void isNotAssessedWhileLikelihoodOrImpactIsMissing() {
        assertThat(matrix.exposure(null, HIGH)).isEqualTo(new Exposure.NotAssessed());
        assertThat(matrix.exposure(HIGH, null)).isEqualTo(new Exposure.NotAssessed());
        assertThat(matrix.exposure(null, null)).isEqualTo(new Exposure.NotAssessed());
    }

    @Property
    void moreLikelihoodNeverGivesLessExposure(@ForAll Level less, @ForAll Level more, @ForAll Level impact) {
        Assume.that(more.isAbove(less));
        assertThat(matrix.exposure(less, impact).isAbove(matrix.exposure(more, impact)))
                .isFalse();
    }

    @Property
    void moreImpactNeverGivesLessExposure(@ForAll Level less, @ForAll Level more, @ForAll Level likelihood) {
        Assume.that(more.isAbove(less));
        assertThat(matrix.exposure(likelihood, less).isAbove(matrix.exposure(likelihood, more)))
                .isFalse();
    }

    @Property
    void exposureNeverExceedsTheImpact(@ForAll Level likelihood, @ForAll Level impact) {
        assertThat(matrix.exposure(likelihood, impact).isAbove(Exposure.of(impact)))
                .isFalse();
    }

    @Property
    void overallLikelihoodRisesWithBothArguments(
            @ForAll Level occurs, @ForAll Level doesHarm, @ForAll Level occursMore, @ForAll Level harmsMore) {
        Assume.that(!occurs.isAbove(occursMore) && !doesHarm.isAbove(harmsMore));
        assertThat(matrix.overallLikelihood(occurs, doesHarm).isAbove(matrix.overallLikelihood(occursMore, harmsMore)))
                .isFalse();
    }

    @Test
    void keepsTableG5AsPublishedAlthoughItIsNoProbability() {
        // The chance of two things together cannot exceed either; the table says more than the lower in 14 cells.
        assertThat(cells().filter(cell -> {
                    var occurs = (Level) cell.get()[0];
                    var doesHarm = (Level) cell.get()[1];
                    var lower = occurs.isAbove(doesHarm) ? doesHarm : occurs;
                    return matrix.overallLikelihood(occurs, doesHarm).isAbove(lower);
                }))
                .hasSize(14);
        assertThat(matrix.overallLikelihood(MODERATE, VERY_HIGH)).isEqualTo(HIGH);
    }
}
