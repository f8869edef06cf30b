package org.plumbline.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * A day counted from the day of loading, as the files write it: {@code -12d}, {@code +3w}, {@code -11m}, {@code -2y}.
 */
record DayOffset(Period period) {

    private static final Pattern FORM = Pattern.compile("([+-]\\d+)([dwmy])");

    @JsonCreator
    static DayOffset of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a day such as -12d, +3w, -11m or -2y: " + text);
        }
        int number = Integer.parseInt(parts.group(1));
        return new DayOffset(
                switch (parts.group(2)) {
                    case "d" -> Period.ofDays(number);
                    case "w" -> Period.ofWeeks(number);
                    case "m" -> Period.ofMonths(number);
                    default -> Period.ofYears(number);
                });
    }

    LocalDate from(LocalDate today) {
        return today.plus(period);
    }
}
