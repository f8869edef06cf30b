package org.plumbline.scoring.register;

/**
 * What is done against a risk. A control that changes evidence, such as another threshold, shows in a new measurement
 * and must not be counted here again.
 *
 * @param frequencyReduction share of events it prevents where it works, 0 to 1
 * @param magnitudeReduction share of an event's cost it saves, 0 to 1
 * @param coverage share of the cases it reaches, 0 to 1
 * @param planned whether it is yet to come
 */
public record Control(
        String name,
        double frequencyReduction,
        double magnitudeReduction,
        double coverage,
        Verification verification,
        boolean planned) {

    public Control {
        requireShare(frequencyReduction);
        requireShare(magnitudeReduction);
        requireShare(coverage);
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
    }
}
