package org.plumbline.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.RuleViolation;

/**
 * A change to many risks at once. What is null stays as it is.
 *
 * @param reason why they move, where the move needs a reason
 */
public record RiskBatch(
        @Nullable UUID owner,
        @Nullable RiskStatus status,
        @Nullable LocalDate reviewOn,
        @Nullable String reason) {

    /**
     * What became of it.
     *
     * @param refused risks that a rule kept as they are, each with its rule; the others were changed
     */
    public record Outcome(int changed, List<Refused> refused) {}

    /** A risk that was kept as it is. */
    public record Refused(String code, RuleViolation rule) {}
}
