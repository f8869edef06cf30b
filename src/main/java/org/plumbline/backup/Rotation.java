package org.plumbline.backup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For how long each backup is kept: every one for some days, the first of a week (from Monday) for some weeks, and the
 * first of a month for some months.
 */
final class Rotation {

    private final BackupSettings settings;
    private final ZoneId zone;

    Rotation(BackupSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** The last day on which each of these is kept; the newest of all is also kept after it. */
    Map<Instant, LocalDate> lastDays(Collection<Instant> made) {
        var weeks = new HashSet<LocalDate>();
        var months = new HashSet<LocalDate>();
        var days = new TreeMap<Instant, LocalDate>();
        for (var at : new TreeSet<>(made)) {
            var day = LocalDate.ofInstant(at, zone);
            var last = day.plusDays(settings.keepDaily());
            if (weeks.add(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))) {
                last = later(last, day.plusWeeks(settings.keepWeekly()));
            }
            if (months.add(day.withDayOfMonth(1))) {
                last = later(last, day.plusMonths(settings.keepMonthly()));
            }
            days.put(at, last);
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
