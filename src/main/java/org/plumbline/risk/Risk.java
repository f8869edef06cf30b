package org.plumbline.risk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/**
 * A risk on the register, with its response and its acceptances: they change together, so that no rule about one can be
 * walked around by changing the other.
 */
@Entity
class Risk {

    static final String SUBJECT = "risk";

    static final int MOST_URGENT = 1;
    static final int LEAST_URGENT = 5;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String title;
    private String cause;
    private String event;
    private String consequence;
    private String category;
    private @Nullable String scenario;
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private RiskStatus status;

    private int priority;
    private @Nullable String priorityReason; // only a pinned priority has one
    private LocalDate reviewOn;

    @Embedded
    @EmbeddedColumnNaming("inherent_%s")
    private Rating inherent;

    @Embedded
    @EmbeddedColumnNaming("current_%s")
    private Rating current;

    @Embedded
    @EmbeddedColumnNaming("target_%s")
    private Rating target;

    @Embedded
    private Response response = new Response();

    @Embedded
    private Acceptances acceptances = new Acceptances();

    private boolean demo;
    private UUID raisedBy;
    private Instant raisedAt;

    @ElementCollection
    @CollectionTable(name = "risk_system", joinColumns = @JoinColumn(name = "risk_id"))
    @Column(name = "system_id")
    private Set<UUID> systems = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "risk_vendor", joinColumns = @JoinColumn(name = "risk_id"))
    @Column(name = "vendor_id")
    private Set<UUID> vendors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "risk_subcategory", joinColumns = @JoinColumn(name = "risk_id"))
    @Column(name = "subcategory")
    private Set<String> subcategories = new HashSet<>();

    Risk(String code, RiskDraft draft, LocalDate firstReview, UUID by, Instant at, boolean demo) {
        this.id = Ids.next();
        this.code = code;
        this.status = RiskStatus.IDENTIFIED;
        this.inherent = Rating.NONE;
        this.current = Rating.NONE;
        this.target = Rating.NONE;
        this.priority = derivedPriority();
        this.scenario = draft.scenario();
        this.reviewOn = draft.reviewOn() == null ? firstReview : draft.reviewOn();
        this.raisedBy = by;
        this.raisedAt = at;
        this.demo = demo;
        take(draft);
    }

    protected Risk() {}

    /** Changes what the risk is and what it is linked to. */
    void describe(RiskDraft draft) {
        requireOpen();
        take(draft);
        if (draft.reviewOn() != null) {
            lookAgainOn(draft.reviewOn());
        }
    }

    private void take(RiskDraft draft) {
        title = draft.title();
        cause = draft.cause();
        event = draft.event();
        consequence = draft.consequence();
        category = draft.category();
        ownerId = draft.owner();
        replace(systems, draft.systems());
        replace(vendors, draft.vendors());
        replace(subcategories, draft.subcategories());
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    void assignTo(@Nullable UUID owner) {
        requireOpen();
        ownerId = owner;
    }

    void reviewNextOn(LocalDate day) {
        requireOpen();
        lookAgainOn(day);
    }

    /** Whoever accepts a risk looks again when the acceptance ends, not later. */
    private void lookAgainOn(LocalDate day) {
        var last = acceptances.acceptedUntil();
        reviewOn = last != null && day.isAfter(last) ? last : day;
    }

    /**
     * Takes a new rating. The current one decides more: with it the risk is assessed, without it no longer; its
     * priority follows; it counts as a review; and an acceptance of less than it now says falls.
     *
     * @param nextReview when the risk is looked at again if this is the current rating
     * @return the entry for the history
     */
    RatingEntry rate(Stage stage, Rating rating, LocalDate nextReview) {
        requireOpen();
        switch (stage) {
            case INHERENT -> inherent = rating;
            case TARGET -> target = rating;
            case CURRENT -> rateCurrent(rating, nextReview);
        }
        return new RatingEntry(id, stage, rating);
    }

    private void rateCurrent(Rating rating, LocalDate nextReview) {
        acceptances.overtake(current, rating);
        current = rating;
        lookAgainOn(nextReview);
        if (priorityReason == null) {
            priority = derivedPriority();
        }
        if (!rating.isAssessed()) {
            status = RiskStatus.IDENTIFIED;
        } else if (status == RiskStatus.IDENTIFIED
                || (status == RiskStatus.ACCEPTED && acceptances.acceptedUntil() == null)) {
            status = RiskStatus.ASSESSED;
        }
    }

    /** 1 for very high exposure to 5 for very low; what is not assessed counts as high. */
    private int derivedPriority() {
        return LEAST_URGENT + 1 - current.urgency();
    }

    /** Gives the risk another priority than its exposure gives it, until it is released. */
    void pinPriority(int place, String reason) {
        requireOpen();
        RiskRefusal.requireReason(code, reason);
        priority = place;
        priorityReason = reason;
    }

    void releasePriority() {
        requireOpen();
        priorityReason = null;
        priority = derivedPriority();
    }

    /**
     * Moves the risk on.
     *
     * @param reason why; closing and reopening need one
     */
    void moveTo(RiskStatus wanted, @Nullable String reason, UUID by, Instant at) {
        if (wanted == RiskStatus.ACCEPTED) {
            throw new RiskRefusal.OnlyThroughAcceptance(code);
        }
        if (!status.moves().contains(wanted)) {
            if (status == RiskStatus.IDENTIFIED) {
                throw new RiskRefusal.NotAssessedYet(code);
            }
            throw new RiskRefusal.MoveNotAllowed(code, status, wanted);
        }
        switch (wanted) {
            case IDENTIFIED, ASSESSED -> requireToFitTheRating(wanted, reason);
            case IN_TREATMENT -> response.requireType(code);
            case MONITORED -> response.requireDone(code);
            case CLOSED -> {
                RiskRefusal.requireReason(code, reason);
                acceptances.close(by, reason, at);
            }
            case ACCEPTED -> throw new IllegalStateException("refused above");
        }
        status = wanted;
    }

    private void requireToFitTheRating(RiskStatus wanted, @Nullable String reason) {
        if (status == RiskStatus.CLOSED) {
            RiskRefusal.requireReason(code, reason);
        }
        if ((wanted == RiskStatus.ASSESSED) != current.isAssessed()) {
            throw new RiskRefusal.MoveNotAllowed(code, status, wanted);
        }
    }

    /** The response, to be changed; that of a closed risk does not change. */
    Response openResponse() {
        requireOpen();
        return response;
    }

    /**
     * Asks that somebody else accept what is left.
     *
     * @throws RiskRefusal if the exposure is unknown or above the appetite, the time is too long, or a request waits
     */
    Acceptance requestAcceptance(AcceptanceDraft draft, AcceptanceTerms terms, UUID by, Instant at) {
        requireOpen();
        terms.require(code, current, draft.until());
        return acceptances.request(code, draft, by, at);
    }

    /**
     * Accepts what is left, on the rating as it stands.
     *
     * @throws RiskRefusal.OwnRequest if the person asked for it
     * @throws RiskRefusal.OwnRating if the person gave the rating that would be accepted
     */
    Acceptance approve(String reason, AcceptanceTerms terms, UUID by, Instant at) {
        var request = acceptances.waiting(code);
        RiskRefusal.requireReason(code, reason);
        terms.require(code, current, request.until());
        if (current.wasMadeBy(by)) {
            throw new RiskRefusal.OwnRating(code);
        }
        acceptances.approve(code, current, reason, by, at);
        lookAgainOn(reviewOn);
        response.acceptUnlessPlanned();
        status = RiskStatus.ACCEPTED;
        return request;
    }

    /** Ends the acceptance in force; the risk is open again. */
    Acceptance withdrawAcceptance(String reason, UUID by, Instant at) {
        RiskRefusal.requireReason(code, reason);
        var ended = acceptances.withdrawStanding(code, reason, by, at);
        status = RiskStatus.ASSESSED;
        return ended;
    }

    /** Opens the risk again if its acceptance has run out. */
    Optional<Acceptance> expire(LocalDate today, Instant at) {
        var expired = acceptances.expire(today, at);
        if (expired.isPresent()) {
            status = RiskStatus.ASSESSED;
        }
        return expired;
    }

    void requireOpen() {
        if (!status.isOpen()) {
            throw new RiskRefusal.RiskIsClosed(code);
        }
    }

    /** The status as it is today: an acceptance that has run out no longer counts, also before the job has noticed. */
    RiskStatus statusOn(LocalDate today) {
        return status == RiskStatus.ACCEPTED && acceptances.haveLapsed(today) ? RiskStatus.ASSESSED : status;
    }

    RiskId id() {
        return new RiskId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    String code() {
        return code;
    }

    String category() {
        return category;
    }

    RiskStatus status() {
        return status;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    int priority() {
        return priority;
    }

    Optional<String> priorityReason() {
        return Optional.ofNullable(priorityReason);
    }

    Rating rating(Stage stage) {
        return switch (stage) {
            case INHERENT -> inherent;
            case CURRENT -> current;
            case TARGET -> target;
        };
    }

    Response response() {
        return response;
    }

    Acceptances acceptances() {
        return acceptances;
    }

    Set<UUID> systems() {
        return Set.copyOf(systems);
    }

    /** What a person would enter to describe the risk as it is. */
    RiskDraft description() {
        return new RiskDraft(
                title,
                cause,
                event,
                consequence,
                category,
                ownerId,
                systems,
                vendors,
                subcategories,
                reviewOn,
                scenario);
    }

    UUID raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Subject subject() {
        return new Subject(SUBJECT, id, code, title);
    }
}
