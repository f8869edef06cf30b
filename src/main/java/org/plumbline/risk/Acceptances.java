package org.plumbline.risk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acceptances of a risk, the oldest first: at most one waits, and at most one is in force. */
@Embeddable
class Acceptances {

    private @Nullable LocalDate acceptedUntil; // set exactly while one is in force; lists filter by it

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "risk_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Acceptance> all = new ArrayList<>();

    Acceptance request(String code, AcceptanceDraft draft, UUID by, Instant at) {
        if (find(AcceptanceState.REQUESTED).isPresent()) {
            throw new RiskRefusal.AcceptanceWaits(code);
        }
        var request = new Acceptance(draft, by, at);
        all.add(request);
        return request;
    }

    /** Puts the waiting request in force; the one before it, if any, is renewed by it. */
    void approve(String code, Rating rating, String reason, UUID by, Instant at) {
        var request = waiting(code);
        if (request.requestedBy().equals(by)) {
            throw new RiskRefusal.OwnRequest(code);
        }
        find(AcceptanceState.IN_FORCE).ifPresent(standing -> standing.end(AcceptanceState.RENEWED, by, null, at));
        request.approve(rating, by, reason, at);
        acceptedUntil = request.until();
    }

    /** Declines the waiting request. Whoever asked takes it back instead. */
    Acceptance decline(String code, String reason, UUID by, Instant at) {
        RiskRefusal.requireReason(code, reason);
        var request = waiting(code);
        if (request.requestedBy().equals(by)) {
            throw new RiskRefusal.OwnRequest(code);
        }
        request.decline(by, reason, at);
        return request;
    }

    Acceptance withdrawRequest(String code, String reason, UUID by, Instant at) {
        RiskRefusal.requireReason(code, reason);
        var request = waiting(code);
        request.end(AcceptanceState.WITHDRAWN, by, reason, at);
        return request;
    }

    Acceptance withdrawStanding(String code, String reason, UUID by, Instant at) {
        var standing = find(AcceptanceState.IN_FORCE).orElseThrow(() -> new RiskRefusal.NothingToWithdraw(code));
        standing.end(AcceptanceState.WITHDRAWN, by, reason, at);
        acceptedUntil = null;
        return standing;
    }

    /** Ends what waits and what is in force with the risk that is closed. */
    void close(UUID by, @Nullable String why, Instant at) {
        open().forEach(acceptance -> acceptance.end(AcceptanceState.CLOSED, by, why, at));
        acceptedUntil = null;
    }

    /**
     * Ends what a new rating has overtaken: a request if the risk is higher than it was, an acceptance if it is higher
     * than what was accepted, and both if nobody knows any more.
     */
    void overtake(Rating before, Rating now) {
        var by = now.ratedBy();
        var at = Objects.requireNonNull(now.ratedAt());
        find(AcceptanceState.REQUESTED)
                .filter(_ -> before.isExceededBy(now.asExposure()))
                .ifPresent(request -> request.end(AcceptanceState.OVERTAKEN, by, now.rationale(), at));
        find(AcceptanceState.IN_FORCE)
                .filter(standing ->
                        standing.accepted() == null || standing.accepted().isExceededBy(now.asExposure()))
                .ifPresent(standing -> {
                    standing.end(AcceptanceState.OVERTAKEN, by, now.rationale(), at);
                    acceptedUntil = null;
                });
    }

    Optional<Acceptance> expire(LocalDate today, Instant at) {
        if (!haveLapsed(today)) {
            return Optional.empty();
        }
        var lapsed = find(AcceptanceState.IN_FORCE);
        lapsed.ifPresent(standing -> standing.end(AcceptanceState.EXPIRED, null, null, at));
        acceptedUntil = null;
        return lapsed;
    }

    /** Whether the one in force has run out, noticed or not. */
    boolean haveLapsed(LocalDate today) {
        return acceptedUntil != null && acceptedUntil.isBefore(today);
    }

    Acceptance waiting(String code) {
        return find(AcceptanceState.REQUESTED).orElseThrow(() -> new RiskRefusal.NothingToDecide(code));
    }

    Optional<Acceptance> find(AcceptanceState state) {
        return all.stream().filter(acceptance -> acceptance.is(state)).findFirst();
    }

    /** What waits and what is in force. */
    List<Acceptance> open() {
        return Stream.of(AcceptanceState.REQUESTED, AcceptanceState.IN_FORCE)
                .flatMap(state -> find(state).stream())
                .toList();
    }

    /** Notes that somebody has read the answers to their own requests. */
    void answersReadBy(UUID person) {
        all.stream().filter(acceptance -> acceptance.isNewsFor(person)).forEach(Acceptance::answerRead);
    }

    List<Acceptance> all() {
        return List.copyOf(all);
    }

    @Nullable
    LocalDate acceptedUntil() {
        return acceptedUntil;
    }
}
