package org.plumbline.scoring.register;

import java.util.List;
import java.util.Map;
import org.plumbline.scoring.Level;

/**
 * What is judgement in the register's numbers.
 *
 * @param verification what a control is worth by how it is known to work
 * @param leastRetention the least share of events that controls can leave
 * @param sharedModelVariance variance of the factor that risks of one shared model have in common; 0 for none
 * @param impactBounds losses of one event at which the impact rises from one level to the next, four of them
 * @param highestAnnualProbability what 100 % a year counts as, below 1
 */
public record RegisterPolicy(
        Map<Verification, Double> verification,
        double leastRetention,
        double sharedModelVariance,
        List<Double> impactBounds,
        double highestAnnualProbability) {

    public RegisterPolicy {
        impactBounds = List.copyOf(impactBounds);
        if (impactBounds.size() != Level.values().length - 1
                || !impactBounds.stream().sorted().toList().equals(impactBounds)) {
            throw new IllegalArgumentException("there are four bounds of impact, and they rise");
        }
        if (!(leastRetention > 0 && leastRetention <= 1) || !(sharedModelVariance >= 0)) {
            throw new IllegalArgumentException("the least retention lies between 0 and 1, the variance at 0 or more");
        }
    }

    /** The impact of one event that costs so much. */
    public Level impactOf(double loss) {
        int step = (int) impactBounds.stream().filter(bound -> loss >= bound).count();
        return Level.values()[step];
    }

    double verification(Verification how) {
        var worth = verification.get(how);
        if (worth == null) {
            throw new IllegalArgumentException("verification needs a value for " + how);
        }
        return worth;
    }
}
