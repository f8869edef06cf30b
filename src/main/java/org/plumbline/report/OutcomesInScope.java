package org.plumbline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemRow;
import org.plumbline.rmf.Answer;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.CoverageByCategory;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfCoverage;

/** The outcomes of the AI RMF as far as a report covers them. The systems' answers are counted as they pass by. */
final class OutcomesInScope {

    private final Framework rmf;
    private final RmfAssessments assessments;
    private final RmfCoverage coverage;
    private final AuditSubject subject;
    private final Map<String, Coverage> bySystems = new HashMap<>();

    OutcomesInScope(Catalogue catalogue, RmfAssessments assessments, RmfCoverage coverage, AuditSubject subject) {
        this.rmf = catalogue.rmf();
        this.assessments = assessments;
        this.coverage = coverage;
        this.subject = subject;
    }

    /** How far these systems cover the framework, with what they inherit. */
    Map<UUID, CoverageByCategory> coverageOf(List<SystemRow> systems) {
        var answers = assessments.ofSystems(systems.stream().map(SystemRow::id).toList());
        var covered = new HashMap<UUID, CoverageByCategory>();
        for (var system : systems) {
            var own = answers.getOrDefault(system.id(), List.of());
            covered.put(system.id(), byCategory(own));
            if (system.lifecycle() != Lifecycle.RETIRED) {
                own.forEach(answer -> bySystems.merge(answer.subcategory(), coverage(answer), Coverage::plus));
            }
        }
        return covered;
    }

    /** All outcomes in framework order. */
    List<OutcomeLine> lines(AuditTally risks) {
        var lines = new ArrayList<OutcomeLine>();
        for (var function : rmf.functions()) {
            for (var category : function.categories()) {
                for (var outcome : category.subcategories()) {
                    lines.add(new OutcomeLine(
                            function,
                            category,
                            outcome,
                            answer(outcome),
                            systems(outcome),
                            risks.speakingTo(outcome.id())));
                }
            }
        }
        return lines;
    }

    /** The coverage of the one system, or of what the organisation answers for all. */
    CoverageByCategory own() {
        return subject.scope() instanceof ReportScope.System(UUID id)
                ? coverage.ofSystem(id)
                : coverage.ofOrganisation();
    }

    /** What the systems that passed by answer for themselves. */
    CoverageByCategory ofSystems() {
        var sum = new LinkedHashMap<String, Coverage>();
        for (var outcome : rmf.subcategories()) {
            var counted = systems(outcome);
            sum.merge(outcome.category(), counted == null ? Coverage.NONE : counted, Coverage::plus);
        }
        return new CoverageByCategory(sum);
    }

    private @Nullable AnswerDetails answer(Framework.Subcategory outcome) {
        if (subject.scope() instanceof ReportScope.System(UUID id)) {
            return assessments.find(AssessmentKey.ofSystem(id, outcome.id()));
        }
        return isAnsweredOnce(outcome) ? assessments.find(AssessmentKey.ofOrganisation(outcome.id())) : null;
    }

    private @Nullable Coverage systems(Framework.Subcategory outcome) {
        return subject.isOfOneSystem() || isAnsweredOnce(outcome)
                ? null
                : bySystems.getOrDefault(outcome.id(), Coverage.NONE);
    }

    private static boolean isAnsweredOnce(Framework.Subcategory outcome) {
        return outcome.scope() == Framework.Scope.ORGANISATION;
    }

    private CoverageByCategory byCategory(List<Answer> answers) {
        var sum = new LinkedHashMap<String, Coverage>();
        rmf.categories().forEach(category -> sum.put(category.id(), Coverage.NONE));
        answers.forEach(answer -> sum.merge(
                answer.subcategory().substring(0, answer.subcategory().lastIndexOf('.')),
                coverage(answer),
                Coverage::plus));
        return new CoverageByCategory(sum);
    }

    private static Coverage coverage(Answer answer) {
        return Coverage.of(answer.status(), answer.reason() != null, answer.maturity());
    }
}
