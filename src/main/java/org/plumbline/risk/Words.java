package org.plumbline.risk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;

/** Constants as the trail and refusals spell them. */
final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** {@code IN_TREATMENT} is "In treatment". */
    static String of(Enum<?> constant) {
        var words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String of(@Nullable Level level) {
        return level == null ? "Not assessed" : of((Enum<?>) level);
    }

    /** A date as in "12 Mar 2027". */
    static String of(LocalDate date) {
        return DATE.format(date);
    }

    /** A rating in short, nothing before the first one. */
    static @Nullable String of(Rating rating) {
        return rating.isRated()
                ? "%s, likelihood %s, impact %s"
                        .formatted(of(rating.exposure()), of(rating.likelihood()), of(rating.impact()))
                : null;
    }
}
