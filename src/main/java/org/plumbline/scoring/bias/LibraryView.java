package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Proportion;
import org.plumbline.scoring.statistics.RateRatio;

/**
 * The same results under the names, signs and orientations of the libraries that people compare with. Where a library
 * prints a number although there is none, the line says so and keeps both.
 */
public final class LibraryView {

    /** A library whose conventions are followed. */
    public enum Library {
        FAIRLEARN("Fairlearn"),
        AIF360("AIF360"),
        AEQUITAS("Aequitas");

        private final String title;

        Library(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One result as a library calls it.
     *
     * @param name the library's name of it
     * @param value what it is
     * @param printed what the library prints; differs from the value only where that is undefined
     */
    public record Line(String name, Measured value, OptionalDouble printed) {}

    /** Aequitas caps what it divides by zero. */
    private static final double AEQUITAS_CAP = 10;

    private LibraryView() {}

    /** Fairlearn: absolute differences and ratios of at most 1 over all groups; 0 where there is no value. */
    public static List<Line> fairlearn(List<Group> groups) {
        var selection = Spread.of(RateMetric.SELECTION_RATE, groups);
        var opportunity = Spread.of(RateMetric.TPR, groups);
        var odds = Spread.ofEqualizedOdds(groups);
        var lines = new ArrayList<Line>();
        lines.add(zeroed("demographic_parity_difference", selection.difference()));
        lines.add(zeroed("demographic_parity_ratio", selection.ratio()));
        lines.add(zeroed("equal_opportunity_difference", opportunity.difference()));
        lines.add(zeroed("equal_opportunity_ratio", opportunity.ratio()));
        lines.add(zeroed("equalized_odds_difference", odds.difference()));
        lines.add(zeroed("equalized_odds_ratio", odds.ratio()));
        for (var metric :
                List.of(RateMetric.TPR, RateMetric.FPR, RateMetric.FNR, RateMetric.TNR, RateMetric.ACCURACY)) {
            var spread = Spread.of(metric, groups);
            lines.add(zeroed(fairlearnName(metric) + "_difference", spread.difference()));
            lines.add(zeroed(fairlearnName(metric) + "_ratio", spread.ratio()));
        }
        return lines;
    }

    /**
     * AIF360's {@code ClassificationMetric}: unprivileged minus privileged, unprivileged over privileged. Which label
     * is favourable turns conclusions round, so it has to be said.
     *
     * @param favourableIsPositive whether being selected is the favourable label
     */
    public static List<Line> aif360(Confusion unprivileged, Confusion privileged, boolean favourableIsPositive) {
        var u = favourableIsPositive ? unprivileged : unprivileged.swapped();
        var p = favourableIsPositive ? privileged : privileged.swapped();
        var tpr = difference(RateMetric.TPR, u, p);
        var fpr = difference(RateMetric.FPR, u, p);
        var larger = magnitude(tpr).isKnown() && magnitude(fpr).isKnown()
                ? Measured.of(Math.max(
                        magnitude(tpr).optional().orElseThrow(),
                        magnitude(fpr).optional().orElseThrow()))
                : magnitude(tpr.minus(fpr));
        return List.of(
                plain("disparate_impact", quotient(RateMetric.SELECTION_RATE, u, p)),
                plain("statistical_parity_difference", difference(RateMetric.SELECTION_RATE, u, p)),
                plain("equal_opportunity_difference", tpr),
                plain("average_odds_difference", fpr.meanWith(tpr)),
                plain("average_abs_odds_difference", magnitude(fpr).meanWith(magnitude(tpr))),
                plain("equalized_odds_difference", larger),
                plain("false_positive_rate_ratio", quotient(RateMetric.FPR, u, p)),
                plain("false_positive_rate_difference", fpr));
    }

    /** Aequitas: each disparity is the group's rate over the reference's; a division by zero prints 10. */
    public static List<Line> aequitas(Counts group, Counts reference, long selectedOfAll) {
        var lines = new ArrayList<Line>();
        for (var metric : List.of(
                RateMetric.TPR,
                RateMetric.TNR,
                RateMetric.FOR,
                RateMetric.FDR,
                RateMetric.FPR,
                RateMetric.FNR,
                RateMetric.NPV,
                RateMetric.SELECTION_RATE,
                RateMetric.PPV,
                RateMetric.PREVALENCE)) {
            lines.add(capped(aequitasName(metric) + "_disparity", quotient(metric, group, reference)));
        }
        var share = Proportion.of(group.selected(), Math.max(1, selectedOfAll));
        var shareOfReference = Proportion.of(reference.selected(), Math.max(1, selectedOfAll));
        lines.add(capped("ppr_disparity", RateRatio.of(share, shareOfReference).ratio()));
        return lines;
    }

    private static Measured difference(RateMetric metric, Counts one, Counts other) {
        return metric.rate(one).minus(metric.rate(other));
    }

    private static Measured quotient(RateMetric metric, Counts one, Counts other) {
        var first = metric.of(one);
        var second = metric.of(other);
        if (first.isEmpty()) {
            return first.rate();
        }
        return second.isEmpty() ? second.rate() : RateRatio.of(first, second).ratio();
    }

    private static Measured magnitude(Measured value) {
        return value.map(Math::abs);
    }

    private static Line plain(String name, Measured value) {
        return new Line(name, value, value.optional());
    }

    private static Line zeroed(String name, Measured value) {
        return new Line(name, value, OptionalDouble.of(value.optional().orElse(0)));
    }

    private static Line capped(String name, Measured value) {
        boolean divided =
                value instanceof Measured.Undefined(Measured.Why why) && why == Measured.Why.RATE_OF_REFERENCE_IS_ZERO;
        return new Line(name, value, divided ? OptionalDouble.of(AEQUITAS_CAP) : value.optional());
    }

    private static String fairlearnName(RateMetric metric) {
        return switch (metric) {
            case TPR -> "true_positive_rate";
            case FPR -> "false_positive_rate";
            case FNR -> "false_negative_rate";
            case TNR -> "true_negative_rate";
            case ACCURACY -> "accuracy_score";
            default -> metric.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String aequitasName(RateMetric metric) {
        return switch (metric) {
            case PPV -> "precision";
            case SELECTION_RATE -> "pprev";
            case PREVALENCE -> "prev";
            default -> metric.name().toLowerCase(Locale.ROOT);
        };
    }
}
