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
import org.plumbline.catalogue.Framework;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers to the outcomes of the AI RMF and has them verified. Governance leads and risk managers answer for
 * the organisation and for every system; a system owner answers for their own systems and never for the organisation.
 */
@Service
@May(READ)
public class RmfAssessments {

    private static final String WITH_THE_OVERRIDE = "The system\u2019s own answer was withdrawn.";

    private final Assessments assessments;
    private final StoredAnswers answers;
    private final EvidenceRegister evidence;
    private final AnswerBook book;
    private final AnswerTrail trail;
    private final People people;
    private final CurrentPerson me;
    private final Clock clock;

    RmfAssessments(
            Assessments assessments,
            StoredAnswers answers,
            EvidenceRegister evidence,
            AnswerBook book,
            AnswerTrail trail,
            People people,
            CurrentPerson me,
            Clock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.evidence = evidence;
        this.book = book;
        this.trail = trail;
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
        var outcome = answers.changeable(key);
        var stored = answers.find(key);
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
            var outcome = answers.changeable(key);
            var stored = answers.find(key);
            var draft = stored.map(Assessment::draft).orElse(AssessmentDraft.of(AnswerStatus.NOT_STARTED));
            var planned =
                    draft.withOwner(owner == null ? draft.owner() : owner).dueOn(dueOn == null ? draft.dueOn() : dueOn);
            if (!planned.equals(draft)) {
                store(key, outcome, stored, planned);
            }
        }
    }

    /**
     * Takes a system's own answer away, so that the organisation's holds again. Its evidence is withdrawn with it.
     *
     * @throws NotAnOverride if the outcome is answered by each system, or the answer is inherited already
     */
    @May(CONTRIBUTE)
    @Transactional
    public void withdrawOverride(AssessmentKey key, long version) {
        var outcome = answers.changeable(key);
        var stored = answers.find(key);
        if (!StoredAnswers.overrides(key, outcome) || stored.isEmpty()) {
            throw new NotAnOverride(key);
        }
        checkVersion(key, stored, version);
        evidence.of(key.evidenceOwner()).stream()
                .filter(Evidence::isCurrent)
                .forEach(piece -> evidence.withdraw(piece.id(), WITH_THE_OVERRIDE));
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
        answers.changeable(key);
        var stored = answers.find(key);
        checkVersion(key, stored, version);
        var assessment =
                stored.orElseThrow(() -> new VerificationRefused(key, VerificationRefused.Ground.NOT_IN_PLACE));
        assessment.verify(evidence.count(key.evidenceOwner()), me.id(), clock.instant());
        var verified = answers.save(assessment);
        trail.verified(verified);
        return verified.version();
    }

    /** All answers of a system, with those it inherits. */
    @Transactional(readOnly = true)
    public AnswerSheet ofSystem(UUID systemId) {
        return book.ofSystem(systemId);
    }

    /** The organisation's answers; for people who see the whole organisation. */
    @Transactional(readOnly = true)
    public AnswerSheet ofOrganisation() {
        answers.requireSight(AssessmentKey.ofOrganisation(""));
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
        answers.requireSight(key);
        return book.details(key, answers.outcome(key), answers.find(key));
    }

    /** What happened to one answer, newest first. */
    @Transactional(readOnly = true)
    public List<org.plumbline.audit.ActivityEntry> history(AssessmentKey key, int limit) {
        answers.requireSight(key);
        return trail.of(key, limit);
    }

    /** Enters a fictional answer; {@link #removeDemo()} takes it away again. Loading it is no fact for the trail. */
    @May(KEEP_DEMO)
    @Transactional
    public void answerDemo(AssessmentKey key, AssessmentDraft draft) {
        var outcome = answers.changeable(key);
        var by = draft.owner() == null
                ? me.ref()
                : people.named(List.of(draft.owner())).get(draft.owner());
        var author = by == null ? me.ref() : by;
        var assessment = answers.freshDemo(key, outcome, author.id());
        assessment.answer(draft, StoredAnswers.overrides(key, outcome), author.id(), clock.instant());
        var saved = answers.save(assessment);
        trail.answered(
                saved,
                AnswerStatus.NOT_STARTED,
                AssessmentDraft.of(AnswerStatus.NOT_STARTED),
                StoredAnswers.overrides(key, outcome));
    }

    /** Takes the fictional answers away. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return assessments.deleteDemo();
    }

    private Assessment store(
            AssessmentKey key, Framework.Subcategory outcome, Optional<Assessment> stored, AssessmentDraft draft) {
        var before = stored.map(Assessment::draft).orElse(AssessmentDraft.of(AnswerStatus.NOT_STARTED));
        var statusBefore = stored.map(Assessment::status).orElse(AnswerStatus.NOT_STARTED);
        var assessment = stored.orElseGet(() -> answers.fresh(key, outcome));
        assessment.answer(draft, StoredAnswers.overrides(key, outcome), me.id(), clock.instant());
        var saved = answers.save(assessment);
        trail.answered(saved, statusBefore, before, StoredAnswers.overrides(key, outcome) && stored.isEmpty());
        return saved;
    }

    private static boolean isUnchanged(
            AssessmentKey key, Framework.Subcategory outcome, Optional<Assessment> stored, AssessmentDraft draft) {
        return stored.map(assessment -> assessment.draft().equals(draft))
                .orElseGet(() -> !StoredAnswers.overrides(key, outcome)
                        && draft.equals(AssessmentDraft.of(AnswerStatus.NOT_STARTED)));
    }

    private static void checkVersion(AssessmentKey key, Optional<Assessment> stored, long read) {
        StaleVersion.check(
                key.subcategory(), read, stored.map(Assessment::version).orElse(AnswerDetails.NOT_STORED));
    }

    private void requirePerson(@Nullable UUID person) {
        if (person != null && people.named(List.of(person)).isEmpty()) {
            throw new NotFound("person", person);
        }
    }
}
