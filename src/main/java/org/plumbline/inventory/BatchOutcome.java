package org.plumbline.inventory;

import java.util.List;
import org.plumbline.shared.RuleViolation;

/**
 * What a change of many systems did. Rules refuse one by one, so the rest goes through.
 *
 * @param changed how many are different now
 * @param refused which were refused, each by the rule that did
 */
public record BatchOutcome(int changed, List<Refusal> refused) {

    /** A system that stayed as it was, and why. */
    public record Refusal(SystemRef system, RuleViolation rule) {}

    public BatchOutcome {
        refused = List.copyOf(refused);
    }
}
