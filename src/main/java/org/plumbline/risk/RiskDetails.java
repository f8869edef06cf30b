package org.plumbline.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Exposure;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;

/**
 * Everything about a risk.
 *
 * @param status as it is today; an acceptance that has run out no longer counts
 * @param priority 1 is most urgent
 * @param priorityReason why somebody pinned the priority, null while it follows from the exposure
 * @param systems those of its systems that the person may see
 * @param mayChange whether the person may change it; exports do not ask
 * @param mayDecide whether an acceptance waits that the person may decide
 */
public record RiskDetails(
        RiskId id,
        long version,
        String code,
        RiskDraft description,
        RiskStatus status,
        int priority,
        @Nullable String priorityReason,
        LocalDate reviewOn,
        boolean reviewDue,
        Rating inherent,
        Rating current,
        Rating target,
        Appetite appetite,
        Appetite.Verdict verdict,
        @Nullable ResponsePlan response,
        List<Action> actions,
        List<Acceptance> acceptances,
        @Nullable LocalDate acceptedUntil,
        @Nullable PersonRef owner,
        List<SystemRef> systems,
        List<VendorRef> vendors,
        List<String> subcategories,
        @Nullable PersonRef raisedBy,
        Instant raisedAt,
        boolean mayChange,
        boolean mayDecide) {

    /** A step of the response. */
    public record Action(
            UUID id,
            String title,
            @Nullable PersonRef owner,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable PersonRef doneBy) {

        public boolean isOpen() {
            return doneAt == null;
        }
    }

    /**
     * A request to accept the risk, and what became of it.
     *
     * @param accepted the rating as it was when it was accepted, null unless it was
     */
    public record Acceptance(
            AcceptanceState state,
            String reason,
            LocalDate until,
            @Nullable PersonRef requestedBy,
            Instant requestedAt,
            @Nullable Rating accepted,
            @Nullable PersonRef decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable PersonRef endedBy,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** One rating of the history. */
    public record RatingStep(
            Stage stage,
            @Nullable Rating before,
            Rating rating,
            @Nullable PersonRef by) {}

    public Rating rating(Stage stage) {
        return switch (stage) {
            case INHERENT -> inherent;
            case CURRENT -> current;
            case TARGET -> target;
        };
    }

    /** The acceptances that a new current rating would end: what waits, what is in force, or both. */
    public List<Acceptance> endedBy(Exposure exposure) {
        return acceptances.stream()
                .filter(acceptance -> switch (acceptance.state()) {
                    case REQUESTED -> current.isExceededBy(exposure);
                    case IN_FORCE ->
                        acceptance.accepted() == null || acceptance.accepted().isExceededBy(exposure);
                    case DECLINED, WITHDRAWN, OVERTAKEN, CLOSED, EXPIRED, RENEWED -> false;
                })
                .toList();
    }

    public Optional<Acceptance> acceptance(AcceptanceState state) {
        return acceptances.stream()
                .filter(acceptance -> acceptance.state() == state)
                .findFirst();
    }
}
