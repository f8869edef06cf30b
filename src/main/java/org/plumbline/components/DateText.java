package org.plumbline.components;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people read them here: 12 Mar 2027. */
public final class DateText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private DateText() {}

    /** The date, or nothing where there is none. */
    public static String of(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public static String of(Instant time, ZoneId zone) {
        return DATE_TIME.format(time.atZone(zone));
    }
}
