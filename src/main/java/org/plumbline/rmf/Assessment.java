package org.plumbline.rmf;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;

/**
 * The answer to one outcome. Whoever changes it, or its evidence, takes a verification back: what was confirmed is no
 * longer what stands there.
 */
@Entity
class Assessment {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String subcategory;
    private String category;
    private int place;
    private @Nullable UUID systemId;

    @Enumerated(EnumType.STRING)
    private AnswerStatus status;

    private @Nullable Integer maturity;
    private @Nullable UUID ownerId;
    private @Nullable LocalDate dueOn;
    private @Nullable String notes;
    private @Nullable String notApplicableReason;
    private @Nullable String overrideReason;
    private @Nullable UUID verifierId;
    private @Nullable Instant verifiedAt;
    private @Nullable UUID editedBy;
    private Instant editedAt;
    private boolean demo;

    /**
     * An answer that is still to be given.
     *
     * @param category the category that the outcome belongs to
     * @param place where the outcome stands in the framework
     */
    Assessment(AssessmentKey key, String category, int place, boolean demo, UUID by, Instant now) {
        this.id = Ids.next();
        this.subcategory = key.subcategory();
        this.category = category;
        this.place = place;
        this.systemId = key.systemId();
        this.status = AnswerStatus.NOT_STARTED;
        this.editedBy = by;
        this.editedAt = now;
        this.demo = demo;
    }

    protected Assessment() {}

    /**
     * Takes an answer.
     *
     * @param overrides whether it stands in the place of one of the organisation
     * @throws ReasonMissing if it is out of scope, or overrides, without a reason
     */
    void answer(AssessmentDraft draft, boolean overrides, UUID by, Instant now) {
        if (draft.status() == AnswerStatus.NOT_APPLICABLE
                && draft.notApplicableReason().isEmpty()) {
            throw ReasonMissing.whyNotApplicable(key());
        }
        if (overrides && draft.overrideReason().isEmpty()) {
            throw ReasonMissing.whyOverridden(key());
        }
        status = draft.status();
        maturity = draft.maturity();
        ownerId = draft.owner();
        dueOn = draft.dueOn();
        notes = orNull(draft.notes());
        notApplicableReason = orNull(draft.notApplicableReason());
        overrideReason = overrides ? orNull(draft.overrideReason()) : null;
        edited(by, now);
    }

    /** Notes that its evidence changed. */
    void evidenceChanged(UUID by, Instant now) {
        if (status == AnswerStatus.VERIFIED) {
            status = AnswerStatus.IN_PLACE;
        }
        edited(by, now);
    }

    /**
     * Confirms that what the owner states is so.
     *
     * @throws VerificationRefused if there is nothing to confirm, or this person may not confirm it
     */
    void verify(int evidence, UUID by, Instant now) {
        obstacle(evidence, by).ifPresent(ground -> {
            throw new VerificationRefused(key(), ground);
        });
        status = AnswerStatus.VERIFIED;
        verifierId = by;
        verifiedAt = now;
    }

    /** What stands against this person verifying the answer. */
    Optional<VerificationRefused.Ground> obstacle(int evidence, UUID by) {
        if (status == AnswerStatus.VERIFIED) {
            return Optional.of(VerificationRefused.Ground.ALREADY_VERIFIED);
        }
        if (status != AnswerStatus.IN_PLACE) {
            return Optional.of(VerificationRefused.Ground.NOT_IN_PLACE);
        }
        if (ownerId == null) {
            return Optional.of(VerificationRefused.Ground.NO_OWNER);
        }
        if (evidence == 0) {
            return Optional.of(VerificationRefused.Ground.NO_EVIDENCE);
        }
        if (ownerId.equals(by)) {
            return Optional.of(VerificationRefused.Ground.OWN_ANSWER);
        }
        return by.equals(editedBy) ? Optional.of(VerificationRefused.Ground.OWN_EDIT) : Optional.empty();
    }

    private void edited(UUID by, Instant now) {
        verifierId = null;
        verifiedAt = null;
        editedBy = by;
        editedAt = now;
    }

    AssessmentKey key() {
        return new AssessmentKey(systemId, subcategory);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    AnswerStatus status() {
        return status;
    }

    boolean isOverride() {
        return overrideReason != null;
    }

    /** What a person would enter to get this answer; a verified one was entered as in place. */
    AssessmentDraft draft() {
        return new AssessmentDraft(
                status == AnswerStatus.VERIFIED ? AnswerStatus.IN_PLACE : status,
                maturity,
                ownerId,
                dueOn,
                orEmpty(notes),
                orEmpty(notApplicableReason),
                orEmpty(overrideReason));
    }

    @Nullable
    UUID editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }

    @Nullable
    UUID verifier() {
        return verifierId;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
