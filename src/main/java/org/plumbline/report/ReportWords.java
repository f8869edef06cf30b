package org.plumbline.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Appetite;

/** The words of reports. They come from the file that the screens read, so both say the same. */
final class ReportWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ReportWords() {}

    static String text(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /** The text of a key, or the fallback where an organisation's own catalogue uses a word that we do not know. */
    static String textOr(String key, String fallback) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : fallback;
    }

    /** A constant in words; nothing where it is not stated. */
    static @Nullable String of(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : text("report.word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A level in words; it is not assessed where there is none. */
    static String level(@Nullable Enum<?> level) {
        return level(level == null ? null : level.name());
    }

    static String level(@Nullable String level) {
        return text("level." + (level == null ? "NOT_ASSESSED" : level));
    }

    static String verdict(Appetite.Verdict verdict) {
        return text("report.word.Verdict." + verdict.name());
    }

    static String yesNo(boolean value) {
        return text(value ? "report.yes" : "report.no");
    }

    static @Nullable String yesNoOrOpen(@Nullable Boolean value) {
        return value == null ? null : yesNo(value);
    }

    /** Several constants in words, in their own order. */
    static String all(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(ReportWords::of).collect(Collectors.joining(", "));
    }

    /** A date as in "12 Mar 2027". */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Parts as in "3 of 72". */
    static String share(int part, int whole) {
        return text("report.share", part, whole);
    }
}
