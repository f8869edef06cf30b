package org.plumbline.measurementfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.Reasons;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;

/** Lines of a report for people. */
final class Lines {

    private static final int MOST_CONTRIBUTIONS = 12;

    private final List<String> lines = new ArrayList<>();

    Lines add(String pattern, Object... values) {
        lines.add(format(pattern, values));
        return this;
    }

    List<String> all() {
        return lines;
    }

    void likelihood(Likelihood likelihood) {
        switch (likelihood) {
            case Likelihood.Assessed(double percent, Level level) ->
                add("  Likelihood   %.2f %% (%s)", percent, words(level));
            case Likelihood.NotAssessed(String why) ->
                add("  Likelihood   not assessed, ranked as high until it is: %s", why);
        }
    }

    void reasons(Reasons reasons) {
        add("  Confidence   %s: %s", reasons.confidence(), reasons.confidence().words());
        reasons.contributions().stream()
                .filter(each -> each.points() != 0)
                .limit(MOST_CONTRIBUTIONS)
                .forEach(each -> add("  Reason       %+.1f points: %s", each.points(), each.words()));
        reasons.notes().forEach(note -> add("  Note         %s", note));
        reasons.evidence()
                .forEach(age -> add(
                        "  Evidence     %s, measured on %s, %d months old%s",
                        age.evidence(), age.measuredOn(), age.months(), age.isStale() ? ", stale" : ""));
        reasons.whatIf()
                .forEach(each ->
                        add("  Would change %s: %.1f %% (%s)", each.change(), each.percent(), words(each.level())));
        reasons.constants()
                .forEach(each -> add("  Policy       %s = %s (%s)", each.name(), number(each.value()), each.policy()));
    }

    static String words(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String measured(Measured value) {
        return switch (value) {
            case Measured.Known(double known) -> format("%.4f", known);
            case Measured.Undefined(Measured.Why why) -> "undefined (" + why.words() + ")";
        };
    }

    static String interval(@Nullable Interval interval) {
        return interval == null ? "" : format(" [%.4f, %.4f]", interval.low(), interval.high());
    }

    static String number(double value) {
        return new BigDecimal(format("%.6f", value)).stripTrailingZeros().toPlainString();
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
