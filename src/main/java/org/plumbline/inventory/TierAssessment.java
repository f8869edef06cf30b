package org.plumbline.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a system and why it has it.
 *
 * @param computed what the rules say; null while too little is known
 * @param reasons every rule that holds, the highest tier first
 * @param missing the facts that the rules still need, as translation keys; empty where there is a computed tier
 * @param override what a person decided instead; the computed tier stays beside it
 */
public record TierAssessment(
        @Nullable RiskTier computed,
        List<TierReason> reasons,
        List<String> missing,
        @Nullable TierOverride override) {

    public TierAssessment {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    /** The tier that counts: the override where there is one. */
    public @Nullable RiskTier tier() {
        return override != null ? override.tier() : computed;
    }
}
