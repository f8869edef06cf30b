package org.plumbline.scoring.register;

import java.util.List;
import org.plumbline.scoring.reason.Reasons;

/**
 * A risk in numbers, with reasons.
 *
 * @param states inherent, current, target
 */
public record RegisterAssessment(QuantifiedRisk risk, List<StateAssessment> states, Reasons reasons) {

    public RegisterAssessment {
        states = List.copyOf(states);
    }

    public StateAssessment in(State state) {
        return states.get(state.ordinal());
    }
}
