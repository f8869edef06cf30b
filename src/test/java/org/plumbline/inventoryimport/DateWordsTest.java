package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.inventoryimport.ColumnMapping.DateOrder;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-01 | 2024-10-01",
                "2024-10-01 00:00:00 | 2024-10-01",
                "2024-10-01T08:30:00Z | 2024-10-01",
                "2024/1/5 | 2024-01-05",
                "10/1/2023 | 2023-10-01",
                "9/30/2025 | 2025-09-30",
                "01/01/2026 00:00:00 | 2026-01-01",
                "09/24/2024 12:00:00 AM | 2024-09-24",
                "9/1/2019 0:00 | 2019-09-01",
                "3/4/25 | 2025-03-04",
                "01/2024 | 2024-01-01",
                "2024-07 | 2024-07-01",
                "Jul-25 | 2025-07-01",
                "Jan-03 | 2003-01-01",
                "July 2025 | 2025-07-01",
                "Sept. 2023 | 2023-09-01",
                "1-Jul-25 | 2025-07-01",
                "3 March 2024 | 2024-03-03",
                "March 3, 2024 | 2024-03-03",
                "2024 | 2024-01-01",
                "45566 | 2024-10-01",
                "45566.5 | 2024-10-01"
            })
    void readsDatesAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(DateWords.parse(text, DateOrder.MONTH_FIRST)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/12/2024",
                "2024-13-01",
                "31/04/2024",
                "Feb-30-2024",
                "Q3 2024",
                "FY25",
                "ongoing",
                "12",
                "1899-12-31 11:59:00",
                "99999",
                "3333-01-01",
                "Janus 2024",
                "Ma-25"
            })
    void guessesNothing(String text) {
        assertThat(DateWords.parse(text, DateOrder.MONTH_FIRST)).isEmpty();
    }

    @Test
    void takesTheDayFirstWhereTheMappingSaysSo() {
        assertThat(DateWords.parse("03/04/2025", DateOrder.DAY_FIRST)).contains(LocalDate.of(2025, 4, 3));
        assertThat(DateWords.parse("12/31/2025", DateOrder.DAY_FIRST)).isEmpty();
    }
}
