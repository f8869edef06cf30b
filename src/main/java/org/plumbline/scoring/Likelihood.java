package org.plumbline.scoring;

/** How likely a harm is, from evidence. That there is no evidence is a state of its own and never a low likelihood. */
public sealed interface Likelihood {

    /**
     * Computed from evidence.
     *
     * @param percent 0 to 100
     */
    record Assessed(double percent, Level level) implements Likelihood {

        public Assessed {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("a percentage lies between 0 and 100, not at " + percent);
            }
        }
    }

    /** There is nothing to compute it from. */
    record NotAssessed(String why) implements Likelihood {}

    /** The level by which it is ranked: that of the evidence, and high while there is none. */
    default Level rankedAs() {
        return switch (this) {
            case Assessed(double _, Level level) -> level;
            case NotAssessed _ -> Level.HIGH;
        };
    }
}
