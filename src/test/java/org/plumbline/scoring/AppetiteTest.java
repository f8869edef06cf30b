package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.scoring.Appetite.Verdict.ABOVE;
import static org.plumbline.scoring.Appetite.Verdict.NOT_ASSESSED;
import static org.plumbline.scoring.Appetite.Verdict.WITHIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppetiteTest {

    private static final Appetite UP_TO_MODERATE = new Appetite(Level.MODERATE);

    @ParameterizedTest
    @CsvSource({"VERY_LOW, WITHIN", "LOW, WITHIN", "MODERATE, WITHIN", "HIGH, ABOVE", "VERY_HIGH, ABOVE"})
    void holdsExposureAgainstTheHighestLevel(Level level, Appetite.Verdict verdict) {
        assertThat(UP_TO_MODERATE.verdictOn(Exposure.of(level))).isEqualTo(verdict);
        assertThat(UP_TO_MODERATE.isExceededBy(Exposure.of(level))).isEqualTo(verdict == ABOVE);
    }

    @Test
    void whatIsNotAssessedIsNeitherWithinNorAbove() {
        assertThat(UP_TO_MODERATE.verdictOn(new Exposure.NotAssessed()))
                .isEqualTo(NOT_ASSESSED)
                .isNotEqualTo(WITHIN);
        assertThat(UP_TO_MODERATE.isExceededBy(new Exposure.NotAssessed())).isFalse();
    }
}
