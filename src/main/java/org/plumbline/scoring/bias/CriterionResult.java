package org.plumbline.scoring.bias;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison says of a criterion.
 *
 * @param adequacy of the smaller of the two denominators
 * @param probability that the true disparity exceeds the tolerance, 0 to 1; null where the counts are insufficient
 * @param status null where the counts are insufficient
 */
public record CriterionResult(
        Comparison comparison,
        Criterion criterion,
        Adequacy adequacy,
        @Nullable Double probability,
        @Nullable ToleranceStatus status) {

    public boolean isScored() {
        return probability != null;
    }

    /** The probability; 0 where it is not scored, for taking the largest. */
    double orNothing() {
        return probability == null ? 0 : probability;
    }

    /** A stable name of the group by this criterion, such as {@code race/Black/TPR}. */
    public String name() {
        return comparison.attribute() + "/" + comparison.group() + "/" + criterion.metric();
    }
}
