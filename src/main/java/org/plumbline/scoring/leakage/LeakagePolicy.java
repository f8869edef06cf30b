package org.plumbline.scoring.leakage;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What is judgement in a leakage score.
 *
 * @param attempt chance that someone tries in a year, by access
 * @param rateLimitFactor what an enforced limit per principal leaves of it
 * @param monitoringFactor what monitoring with a response leaves of it
 * @param granularity weight of what the model answers
 * @param weaknesses weight of what else is weak
 * @param smallClassBelow a class with fewer people is small
 * @param lowFalsePositiveRate the FPR at which an attacker is confident, where the non-members allow it
 * @param coarseFalsePositiveRate from this on the audit cannot see confident attackers
 * @param reviewMonths how long an audit counts as recent
 * @param epsilonAlpha the chance to refute a true claim
 * @param highImpactFrom confidently exposed people from which the impact is high (45 CFR 164.408)
 * @param moderateImpactFrom confidently exposed people from which it is moderate
 */
public record LeakagePolicy(
        Map<Access, Double> attempt,
        double rateLimitFactor,
        double monitoringFactor,
        Map<Granularity, Double> granularity,
        Map<Weakness, Double> weaknesses,
        int smallClassBelow,
        double lowFalsePositiveRate,
        double coarseFalsePositiveRate,
        int reviewMonths,
        double epsilonAlpha,
        double highImpactFrom,
        double moderateImpactFrom) {

    public LeakagePolicy {
        requireRising(attempt, Access.values(), "attempt");
        requireRising(granularity, Granularity.values(), "granularity");
        for (var weakness : Weakness.values()) {
            if (!weaknesses.containsKey(weakness)) {
                throw new IllegalArgumentException("weaknesses needs a weight for " + weakness);
            }
        }
    }

    public double attemptBy(Access access) {
        return requireNonNull(attempt.get(access));
    }

    public double weightOf(Granularity answers) {
        return requireNonNull(granularity.get(answers));
    }

    public double weightOf(Weakness weakness) {
        return requireNonNull(weaknesses.get(weakness));
    }

    private static <T> void requireRising(Map<T, Double> weights, T[] steps, String name) {
        double before = 0;
        for (T step : steps) {
            Double weight = weights.get(step);
            if (weight == null || weight < before || weight > 1) {
                throw new IllegalArgumentException(name + " must rise from 0 to 1, which fails at " + step);
            }
            before = weight;
        }
    }
}
