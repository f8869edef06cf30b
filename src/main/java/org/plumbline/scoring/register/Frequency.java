package org.plumbline.scoring.register;

import java.util.function.ToDoubleFunction;
import org.plumbline.scoring.statistics.Philox;

/** How often a year an event is expected without controls. */
public sealed interface Frequency {

    /** The most events a year that are simulated. */
    double MOST = 1_000;

    /** A number that is known. */
    record Fixed(double eventsAYear) implements Frequency {

        public Fixed {
            requireRange(eventsAYear, eventsAYear);
        }

        @Override
        public double mean() {
            return eventsAYear;
        }

        @Override
        public ToDoubleFunction<Philox> sampler() {
            return _ -> eventsAYear;
        }
    }

    /** A three-point estimate of it. */
    record Estimated(Pert eventsAYear) implements Frequency {

        public Estimated {
            requireRange(eventsAYear.low(), eventsAYear.high());
        }

        @Override
        public double mean() {
            return eventsAYear.mean();
        }

        @Override
        public ToDoubleFunction<Philox> sampler() {
            return eventsAYear.sampler();
        }
    }

    /** The expected events a year. */
    double mean();

    /** Draws of what the frequency might be. */
    ToDoubleFunction<Philox> sampler();

    /** The frequency with which at least one event a year has this chance: −ln(1 − p). */
    static double ofAnnualProbability(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies at 0 or more and below 1, not at " + probability);
        }
        return -Math.log1p(-probability);
    }

    /** The chance of at least one event in a year: 1 − e^−λ. */
    static double annualProbability(double eventsAYear) {
        return -Math.expm1(-eventsAYear);
    }

    /** What an interval of a yearly chance says of the frequency. */
    static Frequency ofAnnualProbability(double low, double point, double high) {
        return new Estimated(new Pert(ofAnnualProbability(low), ofAnnualProbability(point), ofAnnualProbability(high)));
    }

    /**
     * The frequency of claims about a bias that is likely but not certain: claims a year if the model is biased × the
     * probability that its disparity exceeds the tolerance.
     */
    static Frequency ofClaims(double claimsAYear, double probability) {
        return new Fixed(claimsAYear * probability);
    }

    private static void requireRange(double low, double high) {
        if (!(low >= 0 && high <= MOST)) {
            throw new IllegalArgumentException("events a year lie between 0 and " + MOST);
        }
    }
}
