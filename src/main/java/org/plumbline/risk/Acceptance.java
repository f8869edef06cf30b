package org.plumbline.risk;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/**
 * A request to accept a risk, and what became of it. The rating that was accepted is copied, so that a later rating
 * does not change what somebody put their name to.
 */
@Entity
class Acceptance {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AcceptanceState state;

    private String reason;
    private LocalDate until;
    private UUID requestedBy;
    private Instant requestedAt;

    @Embedded
    @EmbeddedColumnNaming("accepted_%s")
    private @Nullable Rating accepted;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private boolean answerRead;

    Acceptance(AcceptanceDraft draft, UUID by, Instant at) {
        this.id = Ids.next();
        this.state = AcceptanceState.REQUESTED;
        this.reason = draft.reason();
        this.until = draft.until();
        this.requestedBy = by;
        this.requestedAt = at;
    }

    protected Acceptance() {}

    void approve(Rating rating, UUID by, String why, Instant at) {
        decide(AcceptanceState.IN_FORCE, by, why, at);
        accepted = rating;
    }

    void decline(UUID by, String why, Instant at) {
        decide(AcceptanceState.DECLINED, by, why, at);
    }

    private void decide(AcceptanceState decision, UUID by, String why, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    /** Ends a request or an acceptance; nobody ended it where it ran out. */
    void end(AcceptanceState how, @Nullable UUID by, @Nullable String why, Instant at) {
        state = how;
        endedBy = by;
        endedAt = at;
        endReason = why;
    }

    /** Whether it was decided, and the person who asked has not read that yet. */
    boolean isNewsFor(UUID person) {
        return requestedBy.equals(person) && decidedAt != null && !answerRead;
    }

    void answerRead() {
        answerRead = true;
    }

    boolean is(AcceptanceState wanted) {
        return state == wanted;
    }

    UUID id() {
        return id;
    }

    AcceptanceState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    LocalDate until() {
        return until;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Rating accepted() {
        return accepted;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
