package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOffsetTest {

    @ParameterizedTest
    @CsvSource({"-12d, 2028-02-18", "+3w, 2028-03-22", "-11m, 2027-04-01", "-2y, 2026-03-01", "+0d, 2028-03-01"})
    void isCountedFromTheDayOfLoading(String text, LocalDate day) {
        assertThat(DayOffset.of(text).from(LocalDate.of(2028, 3, 1))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12d", "-d", "-3 w", "2028-03-01", "-1q", ""})
    void nothingElseIsADay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DayOffset.of(text));
    }
}
