package org.plumbline.scoring.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk in numbers.
 *
 * @param id identifies it in the register and its random numbers
 * @param sharedModel a model that several risks depend on, so that they have bad years together; null for none
 */
public record QuantifiedRisk(
        String id,
        Frequency frequency,
        Severity severity,
        List<Control> controls,
        @Nullable String sharedModel) {

    public QuantifiedRisk {
        controls = List.copyOf(controls);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a risk has an id");
        }
    }

    /** Expected events a year in a state. */
    public double eventsAYear(State state, RegisterPolicy policy) {
        return frequency.mean() * Retention.of(controls, state, policy).events();
    }

    /** Expected cost of an event in a state. */
    public double costOfEvent(State state, RegisterPolicy policy) {
        return severity.mean() * Retention.of(controls, state, policy).magnitude();
    }

    /** Annual loss expectancy in a state, exactly: E[Λ] · r · q · E[X]. */
    public double annualLossExpectancy(State state, RegisterPolicy policy) {
        return eventsAYear(state, policy) * costOfEvent(state, policy);
    }
}
