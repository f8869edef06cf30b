package org.plumbline.scoring.reason;

import java.util.Comparator;

/**
 * What one input does to a likelihood: the score with it minus the score without it.
 *
 * @param input a stable name, such as {@code access} or {@code group/race/Black}
 * @param words the input in plain words
 * @param points percentage points; negative where the input lowers the score
 */
public record Contribution(String input, String words, double points) {

    /** The largest effect first, whichever its sign; equal ones by name. */
    public static final Comparator<Contribution> LARGEST_FIRST = Comparator.<Contribution>comparingDouble(
                    each -> -Math.abs(each.points))
            .thenComparing(Contribution::input);
}
