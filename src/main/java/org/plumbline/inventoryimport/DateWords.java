package org.plumbline.inventoryimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.inventoryimport.ColumnMapping.DateOrder;

/**
 * Reads dates as inventories write them. A month or year alone counts from its first day. What fits no form, or names
 * no day of the calendar, is no date; in particular no 31 April is moved to May.
 */
final class DateWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String TIME =
            "(?:[t ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]m)?(?:z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern NAMED_MONTH = Pattern.compile("([a-z]{3,9})\\.?[-/ ,']+(\\d{4}|\\d{2})");
    private static final Pattern DAY_NAMED_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/ ]+([a-z]{3,9})\\.?[-/ ,]+(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED_MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private DateWords() {}

    static Optional<LocalDate> parse(String text, DateOrder order) {
        var date = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return read(date, order).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String date, DateOrder order) {
        Matcher match;
        if ((match = ISO.matcher(date)).matches()) {
            return day(number(match, 1), number(match, 2), number(match, 3));
        }
        if ((match = NUMBERS.matcher(date)).matches()) {
            boolean monthFirst = order == DateOrder.MONTH_FIRST;
            return day(year(match.group(3)), number(match, monthFirst ? 1 : 2), number(match, monthFirst ? 2 : 1));
        }
        if ((match = MONTH_OF_YEAR.matcher(date)).matches()) {
            return day(number(match, 2), number(match, 1), 1);
        }
        if ((match = YEAR_AND_MONTH.matcher(date)).matches()) {
            return day(number(match, 1), number(match, 2), 1);
        }
        if ((match = NAMED_MONTH.matcher(date)).matches()) {
            return day(year(match.group(2)), month(match.group(1)), 1);
        }
        if ((match = DAY_NAMED_MONTH.matcher(date)).matches()) {
            return day(year(match.group(3)), month(match.group(2)), number(match, 1));
        }
        if ((match = NAMED_MONTH_DAY.matcher(date)).matches()) {
            return day(number(match, 3), month(match.group(1)), number(match, 2));
        }
        if (YEAR.matcher(date).matches()) {
            return day(Integer.parseInt(date), 1, 1);
        }
        if ((match = SERIAL.matcher(date)).matches()) {
            return Optional.of(DAY_ZERO.plusDays(number(match, 1))); // a date whose cell lost its format
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Two digits are a year of this century up to 2069, as spreadsheet programs and POSIX have it, roughly. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        int month = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
        if (month < 0
                || !java.time.Month.of(month + 1)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(name)
                        && !name.equals("sept")) {
            throw new DateTimeException("no month " + name);
        }
        return month + 1;
    }
}
