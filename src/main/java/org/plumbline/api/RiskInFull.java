package org.plumbline.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.Rating;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskStatus;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;

/** A risk; what its fields mean is said in the OpenAPI document. */
record RiskInFull(
        UUID id,
        String code,
        String title,
        String cause,
        String event,
        String consequence,
        String category,
        RiskStatus status,
        int priority,
        @Nullable String priorityReason,
        Rated inherent,
        Rated current,
        Rated target,
        Level appetite,
        Appetite.Verdict verdict,
        @Nullable Plan response,
        List<Action> actions,
        @Nullable LocalDate acceptedUntil,
        @Nullable PersonRef owner,
        List<SystemRef> systems,
        List<VendorRef> vendors,
        List<String> subcategories,
        LocalDate reviewOn,
        boolean reviewDue,
        @Nullable PersonRef raisedBy,
        Instant raisedAt) {

    record Rated(
            @Nullable Level likelihood,
            @Nullable Level impact,
            @Nullable Level exposure,
            @Nullable String rationale,
            @Nullable Instant ratedAt) {

        static Rated of(Rating rating) {
            return new Rated(
                    rating.likelihood(), rating.impact(), rating.exposure(), rating.rationale(), rating.ratedAt());
        }
    }

    record Plan(
            ResponseType type, String description, @Nullable Money cost) {

        static Plan of(ResponsePlan plan) {
            var cost = plan.cost();
            return new Plan(
                    plan.type(), plan.description(), cost == null ? null : new Money(cost.amount(), cost.currency()));
        }
    }

    record Money(BigDecimal amount, String currency) {}

    record Action(
            UUID id,
            String title,
            @Nullable PersonRef owner,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable Instant doneAt) {

        static Action of(RiskDetails.Action action) {
            return new Action(
                    action.id(), action.title(), action.owner(), action.dueOn(), action.overdue(), action.doneAt());
        }
    }

    static RiskInFull of(RiskDetails risk) {
        var described = risk.description();
        var response = risk.response();
        return new RiskInFull(
                risk.id().value(),
                risk.code(),
                described.title(),
                described.cause(),
                described.event(),
                described.consequence(),
                described.category(),
                risk.status(),
                risk.priority(),
                risk.priorityReason(),
                Rated.of(risk.inherent()),
                Rated.of(risk.current()),
                Rated.of(risk.target()),
                risk.appetite().highest(),
                risk.verdict(),
                response == null ? null : Plan.of(response),
                risk.actions().stream().map(Action::of).toList(),
                risk.acceptedUntil(),
                risk.owner(),
                risk.systems(),
                risk.vendors(),
                risk.subcategories(),
                risk.reviewOn(),
                risk.reviewDue(),
                risk.raisedBy(),
                risk.raisedAt());
    }
}
