package org.plumbline.scoring.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A quantity computed from evidence: known, or undefined for a reason. Undefined is a value of its own, never 0. */
public sealed interface Measured {

    /**
     * A known value.
     *
     * @param value finite
     */
    record Known(double value) implements Measured {

        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a known value is finite, not " + value);
            }
        }
    }

    /** No value, and why. */
    record Undefined(Why why) implements Measured {}

    /** Why a quantity has no value. */
    enum Why {
        NOBODY("nobody is in the group"),
        NO_POSITIVES("no case of the group is positive by its label"),
        NO_NEGATIVES("no case of the group is negative by its label"),
        NONE_SELECTED("no case of the group was selected"),
        NONE_UNSELECTED("every case of the group was selected"),
        NO_LABELS("only selections were counted, without labels"),
        NO_SCORES("the evidence has no scores"),
        RATE_OF_REFERENCE_IS_ZERO("the rate of the reference is zero"),
        EVERY_RATE_IS_ZERO("the rate is zero in every group"),
        NOTHING_EXPECTED("the sum of the predicted probabilities is zero"),
        NOT_ESTIMABLE("the scores separate the classes, or do not vary, so that the fit has no finite solution"),
        NO_COMPARISON("there is no other group to compare with");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Measured of(double value) {
        return new Known(value);
    }

    static Measured undefined(Why why) {
        return new Undefined(why);
    }

    /** The value; empty where it is undefined. */
    default OptionalDouble optional() {
        return switch (this) {
            case Known(double value) -> OptionalDouble.of(value);
            case Undefined _ -> OptionalDouble.empty();
        };
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /** The function of a known value; what is undefined stays so. */
    default Measured map(DoubleUnaryOperator function) {
        return switch (this) {
            case Known(double value) -> of(function.applyAsDouble(value));
            case Undefined undefined -> undefined;
        };
    }

    /** The difference; undefined as soon as one side is. */
    default Measured minus(Measured other) {
        return other instanceof Known(double subtrahend) ? map(value -> value - subtrahend) : firstUndefined(other);
    }

    /** The mean of two; undefined as soon as one side is. */
    default Measured meanWith(Measured other) {
        return other instanceof Known(double second) ? map(value -> (value + second) / 2) : firstUndefined(other);
    }

    private Measured firstUndefined(Measured other) {
        return this instanceof Undefined ? this : other;
    }
}
