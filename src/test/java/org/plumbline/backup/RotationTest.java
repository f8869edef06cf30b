package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 10);

    @Test
    void eachIsKeptForDaysTheFirstOfAWeekForWeeksAndTheFirstOfAMonthForMonths() {
        var made = List.of(night("2027-03-10"), night("2027-03-11"), night("2027-03-15"), night("2027-04-01"));

        var days = rotation(7, 5, 12).lastDays(made);

        assertThat(days)
                .containsEntry(made.get(0), LocalDate.parse("2028-03-10")) // the first of March
                .containsEntry(made.get(1), LocalDate.parse("2027-03-18"))
                .containsEntry(made.get(2), LocalDate.parse("2027-04-19")) // a Monday
                .containsEntry(made.get(3), LocalDate.parse("2028-04-01"));
    }

    @Test
    void aDayIsThatOfTheOrganisation() {
        var evening = Instant.parse("2027-03-11T03:00:00Z"); // still the tenth in Chicago

        assertThat(rotation(7, 0, 0).lastDays(List.of(evening))).containsEntry(evening, LocalDate.parse("2027-03-17"));
    }

    /** A backup each night, and each night those go whose time is over. */
    @Property(tries = 30)
    void thereIsOneOfEachDayWeekAndMonthThatIsAskedFor(
            @ForAll @IntRange(min = 1, max = 20) int daily,
            @ForAll @IntRange(min = 0, max = 10) int weekly,
            @ForAll @IntRange(min = 0, max = 14) int monthly) {
        var rotation = rotation(daily, weekly, monthly);
        var kept = new TreeMap<Instant, LocalDate>();
        var today = FIRST;
        for (int night = 0; night < 800; night++, today = today.plusDays(1)) {
            kept.put(night(today.toString()), today);
            var days = rotation.lastDays(new ArrayList<>(kept.keySet()));
            var now = today;
            kept.keySet().removeIf(at -> Objects.requireNonNull(days.get(at)).isBefore(now));
        }
        var last = today.minusDays(1);
        for (int back = 0; back <= daily; back++) {
            assertThat(kept).containsValue(last.minusDays(back));
        }
        for (int back = 1; back <= weekly; back++) {
            var from = last.minusWeeks(back);
            assertThat(kept.values()).anyMatch(day -> !day.isBefore(from) && day.isBefore(from.plusDays(7)));
        }
        for (int back = 1; back <= monthly; back++) {
            var month = last.minusMonths(back - 1L).withDayOfMonth(1);
            assertThat(kept).containsValue(month);
        }
        assertThat(kept).hasSizeLessThanOrEqualTo(daily + weekly + monthly + 3);
    }

    private static Rotation rotation(int daily, int weekly, int monthly) {
        return new Rotation(new BackupSettings(Path.of("backups"), null, daily, weekly, monthly), CHICAGO);
    }

    private static Instant night(String day) {
        return LocalDate.parse(day).atTime(2, 0).atZone(CHICAGO).toInstant();
    }
}
