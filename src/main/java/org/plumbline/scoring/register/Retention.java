package org.plumbline.scoring.register;

import java.util.List;

/**
 * What controls leave: events with the chance Π(1 − f·c·v), never less than the policy's least, and of each event's
 * cost the share Π(1 − m·c·v). Thinning a Poisson process leaves one.
 *
 * @param events share of events that still happen, above 0 to 1
 * @param magnitude share of the cost, 0 to 1
 */
public record Retention(double events, double magnitude) {

    public static final Retention ALL = new Retention(1, 1);

    /** What the controls leave in a state. */
    public static Retention of(List<Control> controls, State state, RegisterPolicy policy) {
        double events = 1;
        double magnitude = 1;
        for (var control : controls) {
            if (counts(control, state)) {
                double reach = control.coverage() * policy.verification(control.verification());
                events *= 1 - control.frequencyReduction() * reach;
                magnitude *= 1 - control.magnitudeReduction() * reach;
            }
        }
        return state == State.INHERENT ? ALL : new Retention(Math.max(events, policy.leastRetention()), magnitude);
    }

    private static boolean counts(Control control, State state) {
        return switch (state) {
            case INHERENT -> false;
            case CURRENT -> !control.planned();
            case TARGET -> true;
        };
    }
}
