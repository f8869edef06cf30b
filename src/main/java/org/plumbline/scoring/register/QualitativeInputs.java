package org.plumbline.scoring.register;

import java.util.ArrayList;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.LevelBands;

/**
 * Numbers that stand for levels, so that a risk which was only rated can be simulated beside the others: the yearly
 * chance spreads over the percentages of the likelihood, and the cost over the money bounds of the impact. The result
 * is no better than the rating.
 */
public final class QualitativeInputs {

    private static final double STEP = 10;

    private QualitativeInputs() {}

    /** The frequency of a likelihood. That a percentage is a chance in a year is our convention, not the standard's. */
    public static Frequency frequency(Level likelihood, LevelBands bands, RegisterPolicy policy) {
        var band = bands.bandOf(likelihood);
        double highest = policy.highestAnnualProbability();
        double low = Math.min(highest, band.low() / 100.0);
        double high = Math.min(highest, band.high() / 100.0);
        return Frequency.ofAnnualProbability(low, (low + high) / 2, high);
    }

    /** The cost of an impact: a 90 % interval over its money bounds; the outermost reach ten times as far. */
    public static Severity severity(Level impact, RegisterPolicy policy) {
        var bounds = new ArrayList<>(policy.impactBounds());
        bounds.addFirst(bounds.getFirst() / STEP);
        bounds.addLast(bounds.getLast() * STEP);
        int step = impact.ordinal();
        return Severity.Lognormal.ofInterval(bounds.get(step), bounds.get(step + 1), null);
    }
}
