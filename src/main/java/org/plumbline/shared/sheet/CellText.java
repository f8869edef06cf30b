package org.plumbline.shared.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Makes one text of what the two kinds of file write differently. */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern CONTROL_ESCAPE = Pattern.compile("_x(00[01][0-9A-Fa-f]|007[Ff])_");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern ISO_MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00:00(\\.0+)?Z?");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CellText() {}

    /**
     * Text of a CSV cell. Programs that turn workbooks into CSV leave the workbook's escapes for control characters
     * behind; they mean the same here.
     */
    static String plain(String text) {
        return clean(text.indexOf("_x00") < 0 ? text : resolved(text, CONTROL_ESCAPE));
    }

    /** Text of an XLSX cell, where {@code _x000D_} stands for a character that XML cannot hold. */
    static String unescaped(String text) {
        return clean(text.indexOf("_x") < 0 ? text : resolved(text, ESCAPE));
    }

    private static String resolved(String text, Pattern escapes) {
        return escapes.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** One kind of line break, and no control character that cannot be seen and cannot be stored everywhere. */
    private static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        return CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n'))
                .replaceAll("");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x20 && letter != '\n' && letter != '\t' || letter == 0x7F) {
                return false;
            }
        }
        return true;
    }

    static String bool(String value) {
        return value.strip().equals("1") || value.strip().equalsIgnoreCase("true") ? "TRUE" : "FALSE";
    }

    /** A date cell that holds ISO text. */
    static String isoDate(String value) {
        var midnight = ISO_MIDNIGHT.matcher(value);
        return midnight.matches() ? midnight.group(1) : value;
    }

    /** A number as the program that wrote it shows it, without the traces of binary fractions. */
    static String number(String value, NumberFormat format, boolean since1904) {
        if (value.isBlank()) {
            return "";
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException _) {
            return value;
        }
        return switch (format) {
            case NumberFormat.Plain _ -> plain(number);
            case NumberFormat.Digits(int width) -> padded(plain(number), width);
            case NumberFormat.Date _ -> date(number, since1904);
        };
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            return number.toString(); // nobody wants to see its zeros
        }
        return number.round(new MathContext(15, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String padded(String number, int width) {
        return number.chars().allMatch(Character::isDigit)
                ? "0".repeat(Math.max(0, width - number.length())) + number
                : number;
    }

    private static String date(BigDecimal number, boolean since1904) {
        double days = number.doubleValue();
        if (days < 0 || days > 2_958_465) {
            return plain(number); // before or after all days that spreadsheets know
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(days, since1904, true);
        if (moment == null) {
            return plain(number);
        }
        if (days < 1) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE.format(moment) : DATE_AND_TIME.format(moment);
    }

    /** What the style of a number cell says that it is. */
    sealed interface NumberFormat {

        record Plain() implements NumberFormat {}

        /** An identifier with leading zeros. */
        record Digits(int width) implements NumberFormat {}

        record Date() implements NumberFormat {}

        NumberFormat PLAIN = new Plain();

        static NumberFormat of(int id, String code) {
            if (code.matches("0{2,}")) {
                return new Digits(code.length());
            }
            return DateUtil.isADateFormat(id, code) ? new Date() : PLAIN;
        }
    }
}
