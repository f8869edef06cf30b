package org.plumbline.risk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.NotFound;

/** What is done about a risk: the plan and its actions. */
@Embeddable
class Response {

    @Enumerated(EnumType.STRING)
    @Column(name = "response_type")
    private @Nullable ResponseType type;

    @Column(name = "response_cost")
    private @Nullable BigDecimal cost;

    @Column(name = "response_currency")
    private @Nullable String currency;

    @Column(name = "response_description")
    private @Nullable String description;

    private @Nullable LocalDate nextActionDue; // the earliest due date of an open action; lists filter by it

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "risk_id", nullable = false, updatable = false)
    @OrderBy("dueOn, id")
    private List<RiskAction> actions = new ArrayList<>();

    void plan(ResponsePlan plan) {
        type = plan.type();
        cost = plan.cost() == null ? null : plan.cost().amount();
        currency = plan.cost() == null ? null : plan.cost().currency();
        description = plan.description();
    }

    /** A risk that was accepted without another response is responded to by acceptance. */
    void acceptUnlessPlanned() {
        if (type == null) {
            type = ResponseType.ACCEPT;
        }
    }

    RiskAction add(ActionDraft draft) {
        var action = new RiskAction(draft);
        actions.add(action);
        findNextDue();
        return action;
    }

    void change(UUID actionId, ActionDraft draft) {
        action(actionId).change(draft);
        findNextDue();
    }

    void complete(UUID actionId, UUID by, Instant at) {
        action(actionId).complete(by, at);
        findNextDue();
    }

    void reopen(UUID actionId) {
        action(actionId).reopen();
        findNextDue();
    }

    void remove(UUID actionId) {
        actions.remove(action(actionId));
        findNextDue();
    }

    private void findNextDue() {
        nextActionDue = actions.stream()
                .filter(RiskAction::isOpen)
                .map(RiskAction::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    void requireType(String code) {
        if (type == null) {
            throw new RiskRefusal.NoResponsePlanned(code);
        }
    }

    void requireDone(String code) {
        long open = actions.stream().filter(RiskAction::isOpen).count();
        if (open > 0) {
            throw new RiskRefusal.ActionsStillOpen(code, open);
        }
    }

    RiskAction action(UUID actionId) {
        return actions.stream()
                .filter(action -> action.id().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("action", actionId));
    }

    @Nullable
    LocalDate nextActionDue() {
        return nextActionDue;
    }

    List<RiskAction> actions() {
        return List.copyOf(actions);
    }

    Optional<ResponsePlan> asPlan() {
        if (type == null) {
            return Optional.empty();
        }
        var price = cost == null || currency == null ? null : new Cost(cost, currency);
        return Optional.of(new ResponsePlan(type, price, Objects.requireNonNullElse(description, "")));
    }
}
