package org.plumbline.rmf;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.security.Permission;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers to the outcomes of the AI RMF and has them verified. Governance leads and risk managers answer for
 * the organisation and for every system; a system owner answers for their own systems and never for the organisation.
 */
@Service
@May(READ)
public class RmfAssessments {

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final EvidenceLinks links;
    private final AnswerBook book;
    private final AnswerTrail trail;
    private final AiInventory inventory;
    private final People people;
    private final CurrentPerson me;
    private final Clock clock;

    RmfAssessments(
            Catalogue catalogue,
            Assessments assessments,
            EvidenceLinks links,
            AnswerBook book,
            AnswerTrail trail,
            AiInventory inventory,
            People people,
            CurrentPerson me,
            Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.links = links;
        this.book = book;
        this.trail = trail;
        this.inventory = inventory;
        this.people = people;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Answers an outcome, and takes back a verification of the answer before it.
     *
     * @param version the version that the person read, {@link AnswerDetails#NOT_STORED} if there was none
     * @return the new version
     * @throws ReasonMissing if it is not applicable, or departs from the organisation's answer, without a reason
     * @throws StaleVersion if somebody else answered since
     */
    @May(CONTRIBUTE)
    @Transactional
    public long save(AssessmentKey key, long version, AssessmentDraft draft) {
        var outcome = changeable(key);
        var stored = stored(key);
        checkVersion(key, stored, version);
        requirePerson(draft.owner());
        if (isUnchanged(key, outcome, stored, draft)) {
            return version;
        }
        return store(key, outcome, stored, draft).version();
    }

    /**
     * Gives several answers an owner or a due date, and leaves the rest of each as it is.
     *
     * @param owner null to keep each one's owner
     * @param dueOn null to keep each one's date
     * @throws ReasonMissing if one of them is a system's and the organisation answers it
     */
    @May(CONTRIBUTE)
    @Transactional
    public void plan(Collection<AssessmentKey> keys, @Nullable UUID owner, @Nullable LocalDate dueOn) {
        requirePerson(owner);
        for (AssessmentKey key : keys) {
            var outcome = changeable(key);
            var stored = stored(key);
            var draft = stored.map(Assessment::draft).orElse(AssessmentDraft.of(AnswerStatus.NOT_STARTED));
            var planned =
                    draft.withOwner(owner == null ? draft.owner() : owner).dueOn(dueOn == null ? draft.dueOn() : dueOn);
            if (!planned.equals(draft)) {
                store(key, outcome, stored, planned);
            }
        }
    }

    /**
     * Takes a system's own answer away, so that the organisation's holds again.
     *
     * @throws NotAnOverride if the outcome is answered by each system, or the answer is inherited already
     */
    @May(CONTRIBUTE)
    @Transactional
    public void withdrawOverride(AssessmentKey key, long version) {
        var outcome = changeable(key);
        var stored = stored(key);
        if (!overrides(key, outcome) || stored.isEmpty()) {
            throw new NotAnOverride(key);
        }
        checkVersion(key, stored, version);
        assessments.delete(stored.get());
        assessments.flush();
        trail.overrideWithdrawn(key, stored.get());
    }

    /**
     * Confirms that an outcome is reached, in the name of the person who asks.
     *
     * @return the new version
     * @throws VerificationRefused if it is not in place, has no owner or no evidence, or this person owns or last
     *     edited it
     */
    @May(CONTRIBUTE)
    @Transactional
    public long verify(AssessmentKey key, long version) {
        changeable(key);
        var stored = stored(key);
        checkVersion(key, stored, version);
        var assessment =
                stored.orElseThrow(() -> new VerificationRefused(key, VerificationRefused.Ground.NOT_IN_PLACE));
        assessment.verify(links.countByAssessmentId(assessment.id()), me.id(), clock.instant());
        var verified = saved(assessment);
        trail.verified(verified);
        return verified.version();
    }

    /** Attaches evidence to an answer; the answer is given with it where there is none yet. */
    @May(CONTRIBUTE)
    @Transactional
    public UUID addEvidence(AssessmentKey key, EvidenceDraft draft) {
        var outcome = changeable(key);
        var assessment = stored(key).orElseGet(() -> fresh(key, outcome));
        if (overrides(key, outcome) && !assessment.isOverride()) {
            throw ReasonMissing.whyOverridden(key);
        }
        var before = assessment.status();
        assessment.evidenceChanged(me.id(), clock.instant());
        var saved = saved(assessment);
        var link = links.saveAndFlush(new EvidenceLink(saved.id(), draft, me.name(), clock.instant()));
        trail.evidenceAdded(saved, before, link.evidence());
        return link.getId();
    }

    /** Takes evidence away from an answer. */
    @May(CONTRIBUTE)
    @Transactional
    public void removeEvidence(AssessmentKey key, UUID evidence) {
        changeable(key);
        var assessment = stored(key).orElseThrow(() -> new NotFound("evidence", evidence));
        var link = links.findById(evidence)
                .filter(found -> found.assessmentId().equals(assessment.id()))
                .orElseThrow(() -> new NotFound("evidence", evidence));
        var before = assessment.status();
        links.delete(link);
        assessment.evidenceChanged(me.id(), clock.instant());
        trail.evidenceRemoved(saved(assessment), before, link.evidence());
    }

    /** All answers of a system, with those it inherits. */
    @Transactional(readOnly = true)
    public AnswerSheet ofSystem(UUID systemId) {
        return book.ofSystem(systemId);
    }

    /** The organisation's answers; for people who see the whole organisation. */
    @Transactional(readOnly = true)
    public AnswerSheet ofOrganisation() {
        requireSight(AssessmentKey.ofOrganisation(""));
        return book.ofOrganisation();
    }

    /** The answers of several systems with those they inherit, in a fixed number of statements; for reports. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Answer>> ofSystems(Collection<UUID> systems) {
        return book.ofSystems(systems);
    }

    /** Everything about one answer, whether or not it was given yet. */
    @Transactional(readOnly = true)
    public AnswerDetails find(AssessmentKey key) {
        requireSight(key);
        return book.details(key, outcome(key), stored(key));
    }

    /** What happened to one answer, newest first. */
    @Transactional(readOnly = true)
    public List<org.plumbline.audit.ActivityEntry> history(AssessmentKey key, int limit) {
        requireSight(key);
        return trail.of(key, limit);
    }

    /** Enters a fictional answer; {@link #removeDemo()} takes it away again. Loading it is no fact for the trail. */
    @May(KEEP_DEMO)
    @Transactional
    public void answerDemo(
            AssessmentKey key, AssessmentDraft draft, List<EvidenceDraft> evidence, @Nullable UUID verifier) {
        var outcome = changeable(key);
        var by = draft.owner() == null
                ? me.ref()
                : people.named(List.of(draft.owner())).get(draft.owner());
        var author = by == null ? me.ref() : by;
        var now = clock.instant();
        var assessment = new Assessment(key, outcome.category(), place(outcome), true, author.id(), now);
        assessment.answer(draft, overrides(key, outcome), author.id(), now);
        if (verifier != null) {
            assessment.verify(evidence.size(), verifier, now);
        }
        var saved = saved(assessment);
        evidence.forEach(piece -> links.saveAndFlush(new EvidenceLink(saved.id(), piece, author.name(), now)));
        trail.answered(
                saved, AnswerStatus.NOT_STARTED, AssessmentDraft.of(AnswerStatus.NOT_STARTED), overrides(key, outcome));
    }

    /** Takes the fictional answers away, with their evidence. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return assessments.deleteDemo();
    }

    private Assessment store(
            AssessmentKey key, Framework.Subcategory outcome, Optional<Assessment> stored, AssessmentDraft draft) {
        var before = stored.map(Assessment::draft).orElse(AssessmentDraft.of(AnswerStatus.NOT_STARTED));
        var statusBefore = stored.map(Assessment::status).orElse(AnswerStatus.NOT_STARTED);
        var assessment = stored.orElseGet(() -> fresh(key, outcome));
        assessment.answer(draft, overrides(key, outcome), me.id(), clock.instant());
        var saved = saved(assessment);
        trail.answered(saved, statusBefore, before, overrides(key, outcome) && stored.isEmpty());
        return saved;
    }

    /** Stores an answer; who was overtaken by somebody else's change at the same moment is told so. */
    private Assessment saved(Assessment assessment) {
        try {
            return assessments.saveAndFlush(assessment);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException _) {
            throw new StaleVersion(assessment.key().subcategory());
        }
    }

    private Assessment fresh(AssessmentKey key, Framework.Subcategory outcome) {
        return new Assessment(key, outcome.category(), place(outcome), false, me.id(), clock.instant());
    }

    private int place(Framework.Subcategory outcome) {
        return catalogue.rmf().subcategories().indexOf(outcome);
    }

    private static boolean isUnchanged(
            AssessmentKey key, Framework.Subcategory outcome, Optional<Assessment> stored, AssessmentDraft draft) {
        return stored.map(assessment -> assessment.draft().equals(draft))
                .orElseGet(
                        () -> !overrides(key, outcome) && draft.equals(AssessmentDraft.of(AnswerStatus.NOT_STARTED)));
    }

    private Optional<Assessment> stored(AssessmentKey key) {
        return key.systemId() == null
                ? assessments.findBySystemIdIsNullAndSubcategory(key.subcategory())
                : assessments.findBySystemIdAndSubcategory(key.systemId(), key.subcategory());
    }

    /** Whether an answer under this key stands in the place of one of the organisation. */
    private static boolean overrides(AssessmentKey key, Framework.Subcategory outcome) {
        return !key.isOfOrganisation() && outcome.scope() == Scope.ORGANISATION;
    }

    private static void checkVersion(AssessmentKey key, Optional<Assessment> stored, long read) {
        StaleVersion.check(
                key.subcategory(), read, stored.map(Assessment::version).orElse(AnswerDetails.NOT_STORED));
    }

    private Framework.Subcategory outcome(AssessmentKey key) {
        return catalogue
                .subcategory(key.subcategory())
                .orElseThrow(() -> new NotFound("subcategory", key.subcategory()));
    }

    private Framework.Subcategory changeable(AssessmentKey key) {
        var outcome = outcome(key);
        if (!book.mayChange(key.systemId())) {
            throw notFound(key);
        }
        if (key.isOfOrganisation() && outcome.scope() == Scope.SYSTEM) {
            throw new AnsweredPerSystem(key);
        }
        return outcome;
    }

    private void requireSight(AssessmentKey key) {
        if (key.systemId() != null) {
            inventory.requireVisible(key.systemId());
        } else if (!me.may(Permission.READ_ORGANISATION)) {
            throw notFound(key);
        }
    }

    private static NotFound notFound(AssessmentKey key) {
        return key.systemId() == null
                ? new NotFound("organisation-level answer", key.subcategory())
                : new NotFound("AI system", key.systemId());
    }

    private void requirePerson(@Nullable UUID person) {
        if (person != null && people.named(List.of(person)).isEmpty()) {
            throw new NotFound("person", person);
        }
    }
}
