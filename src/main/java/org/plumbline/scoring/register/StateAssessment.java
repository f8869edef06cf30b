package org.plumbline.scoring.register;

import java.util.List;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;

/**
 * A risk in one state.
 *
 * @param eventsAYear expected
 * @param likelihood of at least one event in a year, as a percentage: our reading, which can differ from the words of
 *     table G-3
 * @param impact of one event
 * @param exposure from both by table I-2
 * @param curve how likely a year exceeds a loss
 * @param breached steps of the tolerance that are exceeded more often than tolerated
 */
public record StateAssessment(
        State state,
        double eventsAYear,
        Likelihood.Assessed likelihood,
        Level impact,
        Exposure exposure,
        LossFigures figures,
        List<Exceedance> curve,
        List<ToleranceStep> breached) {

    public StateAssessment {
        curve = List.copyOf(curve);
        breached = List.copyOf(breached);
    }
}
