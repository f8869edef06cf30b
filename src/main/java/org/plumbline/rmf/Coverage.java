package org.plumbline.rmf;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many of a number of outcomes are reached. Coverages add up: those of the categories to that of their function,
 * those of the functions to that of the system.
 *
 * @param total outcomes counted
 * @param notApplicable those that are out of scope for a reason that is written down
 * @param inProgress begun and not reached
 * @param inPlace reached, as the owner states
 * @param verified reached, as somebody else has confirmed
 * @param rated those that have a maturity
 * @param maturity sum of the maturities
 */
public record Coverage(int total, int notApplicable, int inProgress, int inPlace, int verified, int rated, int maturity)
        implements Serializable {

    public static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, 0, 0);

    public Coverage {
        if (notApplicable < 0 || inProgress < 0 || inPlace < 0 || verified < 0 || rated < 0 || maturity < 0) {
            throw new IllegalArgumentException("a count is below 0");
        }
        if (notApplicable + inProgress + inPlace + verified > total || rated > total) {
            throw new IllegalArgumentException("the parts are more than the " + total + " outcomes");
        }
    }

    /** Outcomes that nobody has answered. */
    public static Coverage untouched(int outcomes) {
        return new Coverage(outcomes, 0, 0, 0, 0, 0, 0);
    }

    /**
     * One answered outcome.
     *
     * @param reasoned whether the reason for "not applicable" is written down; without it the outcome stays in scope
     *     and open
     */
    public static Coverage of(AnswerStatus status, boolean reasoned, @Nullable Integer maturity) {
        return new Coverage(
                1,
                status == AnswerStatus.NOT_APPLICABLE && reasoned ? 1 : 0,
                status == AnswerStatus.IN_PROGRESS ? 1 : 0,
                status == AnswerStatus.IN_PLACE ? 1 : 0,
                status == AnswerStatus.VERIFIED ? 1 : 0,
                maturity == null ? 0 : 1,
                maturity == null ? 0 : maturity);
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                total + other.total,
                notApplicable + other.notApplicable,
                inProgress + other.inProgress,
                inPlace + other.inPlace,
                verified + other.verified,
                rated + other.rated,
                maturity + other.maturity);
    }

    /** Outcomes that count: all but those not applicable. */
    public int applicable() {
        return total - notApplicable;
    }

    /** Outcomes reached, verified or not. */
    public int covered() {
        return inPlace + verified;
    }

    /** Outcomes that count and are not reached. */
    public int gaps() {
        return applicable() - covered();
    }

    public int notStarted() {
        return gaps() - inProgress;
    }

    public boolean isComplete() {
        return applicable() > 0 && gaps() == 0;
    }

    /** Mean maturity of the outcomes that have one. */
    public OptionalDouble averageMaturity() {
        return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) maturity / rated);
    }
}
