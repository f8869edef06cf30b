package org.plumbline.scoring.bias;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plumbline.scoring.Level;

/**
 * What is judgement in a bias score.
 *
 * @param insufficientBelow a denominator below this is not scored
 * @param adequateFrom a denominator from this on is scored without reserve
 * @param gap tolerated difference of error rates
 * @param safetyGap the same where a missed patient is at stake
 * @param selectionRatio smallest tolerated ratio of selection rates; its inverse bounds it where higher is worse
 * @param calibrationLow smallest tolerated observed over expected
 * @param calibrationHigh largest tolerated observed over expected
 * @param aurocGap tolerated difference of AUROC
 * @param floorPercent the least likelihood while a part of the evidence is missing or stale
 * @param shareUnknown from which share of people in no recorded group on the confidence falls
 * @param reviewMonths how long a measurement counts as recent
 * @param leastInBin fewest cases in a calibration bin
 * @param largestHiddenCell largest count that is not shown outside
 * @param impact steps per severity class, highest first
 */
public record BiasPolicy(
        long insufficientBelow,
        long adequateFrom,
        double gap,
        double safetyGap,
        double selectionRatio,
        double calibrationLow,
        double calibrationHigh,
        double aurocGap,
        double floorPercent,
        double shareUnknown,
        int reviewMonths,
        long leastInBin,
        long largestHiddenCell,
        Map<SeverityClass, List<ImpactStep>> impact) {

    public BiasPolicy {
        for (var severity : SeverityClass.values()) {
            var steps = impact.get(severity);
            if (steps == null || steps.stream().noneMatch(step -> step.atLeast() == 0)) {
                throw new IllegalArgumentException("the impact of " + severity + " needs steps that begin at 0");
            }
        }
    }

    public Adequacy adequacyOf(long denominator) {
        if (denominator < insufficientBelow) {
            return Adequacy.INSUFFICIENT;
        }
        return denominator < adequateFrom ? Adequacy.PROVISIONAL : Adequacy.ADEQUATE;
    }

    /** The impact of so many excess adverse decisions a year. */
    public Level impactOf(SeverityClass severity, double excessDecisions) {
        return requireNonNull(impact.get(severity)).stream()
                .filter(step -> excessDecisions >= step.atLeast())
                .max(Comparator.comparingDouble(ImpactStep::atLeast))
                .orElseThrow()
                .level();
    }
}
