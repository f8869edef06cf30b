package org.plumbline.scoring.bias;

import java.math.BigDecimal;
import java.util.Locale;

/** Says what was found in a sentence, without a verdict such as fair or unfair. */
final class BiasWords {

    private BiasWords() {}

    static String of(CriterionResult result) {
        var comparison = result.comparison();
        var criterion = result.criterion();
        var direction = criterion.worse() == Worse.LOWER ? "below" : "above";
        var limit = criterion.disparity() == Disparity.DIFFERENCE
                ? format("more than %s points %s that", number(100 * criterion.tolerance()), direction)
                : format(
                        "%s %s times that",
                        direction,
                        number(criterion.worse() == Worse.LOWER ? criterion.tolerance() : 1 / criterion.tolerance()));
        return format(
                "The probability that the %s of %s truly lies %s of %s is %s %%.",
                criterion.metric().words(),
                comparison.group(),
                limit,
                comparison.reference(),
                number(100 * result.orNothing()));
    }

    static String of(CalibrationResult result, double probability) {
        return format(
                "The probability that observed over expected of %s truly lies outside the tolerated band is %s %%.",
                result.group(), number(100 * probability));
    }

    static String unmeasured(CriterionResult result) {
        var comparison = result.comparison();
        boolean own = comparison.counted().of() <= comparison.countedReference().of();
        var few = own ? comparison.counted() : comparison.countedReference();
        return format(
                "The %s of %s is unmeasured: %d cases of %s are too few.",
                comparison.metric().words(),
                comparison.group(),
                few.of(),
                own ? comparison.group() : comparison.reference());
    }

    private static String number(double value) {
        var number = format("%.2f", value);
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
