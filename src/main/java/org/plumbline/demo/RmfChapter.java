package org.plumbline.demo;

import java.util.function.Supplier;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.springframework.stereotype.Component;

/** The answers to the outcomes of the AI RMF, of the organisation and of its systems. */
@Component
class RmfChapter {

    private final RmfAssessments assessments;
    private final EvidenceRegister evidence;

    RmfChapter(RmfAssessments assessments, EvidenceRegister evidence) {
        this.assessments = assessments;
        this.evidence = evidence;
    }

    void addAnswers(DemoContent content, Cast cast, Plot plot) {
        for (var answer : content.organisationAnswers()) {
            add(answer, () -> AssessmentKey.ofOrganisation(answer.outcome()), cast, plot);
        }
        content.systemAnswers()
                .forEach((system, answers) -> answers.forEach(answer -> add(
                        answer,
                        () -> AssessmentKey.ofSystem(cast.system(system).value(), answer.outcome()),
                        cast,
                        plot)));
    }

    /**
     * The outcome is first planned, then answered with its evidence by the one who knows, later verified by another.
     *
     * @param key asked for when it happens, because a system has no id before its entry is told
     */
    private void add(DemoContent.Answer answer, Supplier<AssessmentKey> key, Cast cast, Plot plot) {
        var planned = planned(answer, cast);
        var given = answer.answered();
        plot.enter(given.on(), given.by(), () -> assessments.answerDemo(key.get(), planned));
        if (answer.status() != AnswerStatus.NOT_STARTED) {
            plot.then(given.on(), given.by(), () -> assessments.save(key.get(), version(key), draft(answer, planned)));
        }
        for (var piece : answer.evidence()) {
            var draft = EvidenceDraft.titled(piece.title());
            plot.then(
                    given.on(),
                    given.by(),
                    () -> evidence.addReference(key.get().evidenceOwner(), draft, piece.reference()));
        }
        var verified = answer.verified();
        if (verified != null) {
            plot.then(verified.on(), verified.by(), () -> assessments.verify(key.get(), version(key)));
        }
    }

    private long version(Supplier<AssessmentKey> key) {
        return assessments.find(key.get()).version();
    }

    private static AssessmentDraft planned(DemoContent.Answer answer, Cast cast) {
        var planned = AssessmentDraft.of(AnswerStatus.NOT_STARTED)
                .withOwner(cast.personId(answer.owner()))
                .dueOn(cast.dayOrNull(answer.due()));
        var noted = answer.status() == AnswerStatus.NOT_STARTED && answer.notes() != null
                ? planned.withNotes(answer.notes())
                : planned;
        return answer.override() == null ? noted : noted.overridingBecause(answer.override());
    }

    private static AssessmentDraft draft(DemoContent.Answer answer, AssessmentDraft planned) {
        var draft = planned.withStatus(answer.status())
                .withMaturity(answer.maturity())
                .withNotes(answer.notes() == null ? "" : answer.notes());
        return answer.reason() == null ? draft : draft.notApplicableBecause(answer.reason());
    }
}
