package org.plumbline.scoring.bias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.Confidence;
import org.plumbline.scoring.reason.Contribution;
import org.plumbline.scoring.reason.EvidenceAge;
import org.plumbline.scoring.reason.PolicyConstant;
import org.plumbline.scoring.reason.Reasons;

/**
 * Scores a bias measurement: the likelihood is the largest probability, over groups and criteria, that the true
 * disparity exceeds its tolerance. What is missing, unanswered or stale keeps it from falling below a floor.
 */
public final class BiasScoring {

    private final BiasPolicy policy;
    private final String policyVersion;
    private final LevelBands bands;

    /**
     * Scores by a policy.
     *
     * @param policyVersion what the policy is called in reasons, such as {@code scoring-policy 1.0.0}
     */
    public BiasScoring(BiasPolicy policy, String policyVersion, LevelBands bands) {
        this.policy = policy;
        this.policyVersion = policyVersion;
        this.bands = bands;
    }

    /**
     * Scores the evidence.
     *
     * @param asOf the day from which its age counts
     */
    public BiasAssessment assess(BiasEvidence evidence, LocalDate asOf) {
        var age = new EvidenceAge("bias measurement", evidence.measuredOn(), asOf, policy.reviewMonths());
        var criteria = evidence.criteriaBy(policy);
        var scoring = new CriterionScoring(policy);
        var results = scoring.of(evidence.attributes(), criteria);
        var calibrations = calibrations(evidence);
        var probabilities = probabilities(results, calibrations);
        var floors = floors(evidence, results, calibrations, age);
        var likelihood = likelihood(probabilities, floors);
        var comparisons = PairwiseComparisons.of(evidence.attributes());
        var excess = excess(evidence, results);
        return new BiasAssessment(
                likelihood,
                status(evidence, results, calibrations),
                impact(evidence, excess),
                excess,
                results.stream().anyMatch(BiasScoring::endangersPatients),
                comparisons,
                PairwiseComparisons.holm(comparisons),
                results,
                calibrations,
                new Reasons(
                        contributions(probabilities, floors),
                        constants(results, calibrations, floors),
                        List.of(age),
                        confidence(evidence, likelihood, results, calibrations, age),
                        notes(evidence, results),
                        new BiasWhatIf(bands, scoring, floorPercent(floors)).of(likelihood, results)));
    }

    private List<CalibrationResult> calibrations(BiasEvidence evidence) {
        return evidence.use().scoresCalibration()
                ? evidence.calibrations().stream()
                        .map(each -> CalibrationResult.of(each.attribute(), each.group(), each.calibration(), policy))
                        .toList()
                : List.of();
    }

    /** What may raise the likelihood, each by itself. */
    private record Probability(String name, String words, double probability) {}

    private static List<Probability> probabilities(
            List<CriterionResult> results, List<CalibrationResult> calibrations) {
        return Stream.concat(
                        results.stream()
                                .filter(CriterionResult::isScored)
                                .map(result ->
                                        new Probability(result.name(), BiasWords.of(result), result.orNothing())),
                        calibrations.stream().flatMap(BiasScoring::probability))
                .toList();
    }

    private static Stream<Probability> probability(CalibrationResult result) {
        var probability = result.probability();
        return probability == null
                ? Stream.empty()
                : Stream.of(new Probability(
                        result.attribute() + "/" + result.group() + "/calibration",
                        BiasWords.of(result, probability),
                        probability));
    }

    private List<Floor> floors(
            BiasEvidence evidence,
            List<CriterionResult> results,
            List<CalibrationResult> calibrations,
            EvidenceAge age) {
        var floors = new ArrayList<Floor>();
        results.stream()
                .filter(result -> !result.isScored())
                .map(result -> new Floor("unmeasured/" + result.name(), BiasWords.unmeasured(result)))
                .forEach(floors::add);
        calibrations.stream()
                .filter(result -> result.probability() == null)
                .map(result -> new Floor(
                        "unmeasured/" + result.attribute() + "/" + result.group() + "/calibration",
                        "Group " + result.group() + " has too few cases to judge its calibration."))
                .forEach(floors::add);
        if (evidence.label() == LabelMeaning.UNANSWERED) {
            floors.add(new Floor("label", "Nobody has said what the label measures."));
        } else if (isTrap(evidence)) {
            floors.add(new Floor(
                    "label",
                    "The label measures " + evidence.label().words()
                            + ", and only need can show that scarce help is allocated fairly."));
        }
        if (age.isStale()) {
            floors.add(new Floor("age", "The measurement is " + age.months() + " months old."));
        }
        return floors;
    }

    /** A reason for which the likelihood is not believed to be lower than the floor. */
    private record Floor(String name, String words) {}

    private static boolean isTrap(BiasEvidence evidence) {
        return evidence.use().asksForNeed() && evidence.label() != LabelMeaning.NEED;
    }

    private double floorPercent(List<Floor> floors) {
        return floors.isEmpty() ? 0 : policy.floorPercent();
    }

    private Likelihood likelihood(List<Probability> probabilities, List<Floor> floors) {
        if (probabilities.isEmpty()) {
            var why = floors.isEmpty()
                    ? "Nothing was compared."
                    : floors.getFirst().words();
            return new Likelihood.NotAssessed(why);
        }
        double percent = percent(probabilities, floors);
        return new Likelihood.Assessed(percent, bands.levelOf(percent));
    }

    private double percent(List<Probability> probabilities, List<Floor> floors) {
        double largest = probabilities.stream()
                .mapToDouble(Probability::probability)
                .max()
                .orElse(0);
        return Math.max(100 * largest, floorPercent(floors));
    }

    private List<Contribution> contributions(List<Probability> probabilities, List<Floor> floors) {
        if (probabilities.isEmpty()) {
            return List.of();
        }
        double all = percent(probabilities, floors);
        var contributions = new ArrayList<Contribution>();
        for (var one : probabilities) {
            var others = probabilities.stream().filter(each -> each != one).toList();
            contributions.add(new Contribution(one.name(), one.words(), all - percent(others, floors)));
        }
        for (var one : floors) {
            var others = floors.stream().filter(each -> each != one).toList();
            contributions.add(new Contribution(one.name(), one.words(), all - percent(probabilities, others)));
        }
        return contributions;
    }

    private @Nullable ToleranceStatus status(
            BiasEvidence evidence, List<CriterionResult> results, List<CalibrationResult> calibrations) {
        var worst = Stream.concat(
                        results.stream().map(CriterionResult::status),
                        calibrations.stream().map(CalibrationResult::status))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (worst.isEmpty()) {
            return null;
        }
        boolean incomplete = isTrap(evidence)
                || results.stream().anyMatch(result -> !result.isScored())
                || calibrations.stream().anyMatch(result -> result.status() == null);
        return incomplete ? worst.get().or(ToleranceStatus.INCONCLUSIVE) : worst.get();
    }

    private static List<ExcessDecisions> excess(BiasEvidence evidence, List<CriterionResult> results) {
        var harm = evidence.harm();
        if (harm == null) {
            return List.of();
        }
        var excess = new ArrayList<ExcessDecisions>();
        for (var result : results) {
            var cases = harm.casesAYear().get(result.comparison().group());
            if (result.isScored() && cases != null) {
                counts(evidence, result.comparison())
                        .map(counts -> ExcessDecisions.of(result, counts, cases))
                        .forEach(excess::add);
            }
        }
        return excess;
    }

    private static Stream<Counts> counts(BiasEvidence evidence, Comparison comparison) {
        return evidence.attributes().stream()
                .filter(groups -> groups.attribute().equals(comparison.attribute()))
                .flatMap(groups -> groups.named(comparison.group()).stream())
                .map(Group::counts);
    }

    /** By the worse end of the intervals: few cases leave room for much harm. */
    private @Nullable Level impact(BiasEvidence evidence, List<ExcessDecisions> excess) {
        var harm = evidence.harm();
        return harm == null || excess.isEmpty()
                ? null
                : excess.stream()
                        .map(each -> policy.impactOf(harm.severity(), each.atUpperLimit()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static boolean endangersPatients(CriterionResult result) {
        return result.criterion().safety() && result.status() == ToleranceStatus.BREACH;
    }

    private Confidence confidence(
            BiasEvidence evidence,
            Likelihood likelihood,
            List<CriterionResult> results,
            List<CalibrationResult> calibrations,
            EvidenceAge age) {
        if (likelihood instanceof Likelihood.NotAssessed) {
            return Confidence.D;
        }
        boolean gaps = results.stream().anyMatch(result -> !result.isScored())
                || calibrations.stream().anyMatch(result -> result.probability() == null)
                || evidence.label() == LabelMeaning.UNANSWERED
                || isTrap(evidence);
        boolean doubts = results.stream().anyMatch(result -> result.adequacy() == Adequacy.PROVISIONAL)
                || calibrations.stream().anyMatch(result -> result.adequacy() == Adequacy.PROVISIONAL)
                || evidence.attributes().stream().anyMatch(groups -> groups.shareUnknown() > policy.shareUnknown())
                || age.isStale();
        return gaps ? Confidence.C : doubts ? Confidence.B : Confidence.A;
    }

    private List<PolicyConstant> constants(
            List<CriterionResult> results, List<CalibrationResult> calibrations, List<Floor> floors) {
        var constants = new ArrayList<PolicyConstant>();
        results.stream()
                .map(CriterionResult::criterion)
                .distinct()
                .map(each -> constant("bias.tolerance." + each.metric(), each.tolerance()))
                .forEach(constants::add);
        if (!calibrations.isEmpty()) {
            constants.add(constant("bias.calibrationLow", policy.calibrationLow()));
            constants.add(constant("bias.calibrationHigh", policy.calibrationHigh()));
        }
        constants.add(constant("bias.insufficientBelow", policy.insufficientBelow()));
        constants.add(constant("bias.adequateFrom", policy.adequateFrom()));
        constants.add(constant("bias.reviewMonths", policy.reviewMonths()));
        if (!floors.isEmpty()) {
            constants.add(constant("bias.floorPercent", policy.floorPercent()));
        }
        return constants;
    }

    private PolicyConstant constant(String name, double value) {
        return new PolicyConstant(name, value, policyVersion);
    }

    private List<String> notes(BiasEvidence evidence, List<CriterionResult> results) {
        var notes = new ArrayList<String>();
        if (isTrap(evidence)) {
            notes.add("An equal share of selections cannot show that an allocation is fair: measure against a label of"
                    + " need (Obermeyer and others, Science 2019).");
        }
        if (results.stream().anyMatch(BiasScoring::endangersPatients)) {
            notes.add("A breach that endangers patients is never accepted below high.");
        }
        if (evidence.use() == ClinicalUse.EMPLOYMENT) {
            notes.add("Four fifths is a rule of thumb from employment law (29 CFR 1607.4(D)).");
        }
        for (var groups : evidence.attributes()) {
            if (groups.shareUnknown() > policy.shareUnknown()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "Nobody recorded %s for %.0f %% of the cases.",
                        groups.attribute(),
                        100 * groups.shareUnknown()));
            }
        }
        return notes;
    }
}
