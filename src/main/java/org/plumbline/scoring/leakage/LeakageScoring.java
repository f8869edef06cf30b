package org.plumbline.scoring.leakage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.reason.Confidence;
import org.plumbline.scoring.reason.EvidenceAge;
import org.plumbline.scoring.reason.PolicyConstant;
import org.plumbline.scoring.reason.Reasons;

/** Scores leakage: chance that someone tries × how far the best attack succeeds. */
public final class LeakageScoring {

    private final LeakagePolicy policy;
    private final String policyVersion;
    private final LevelBands bands;
    private final RiskMatrix matrix;

    /**
     * Scores by a policy.
     *
     * @param policyVersion what the policy is called in reasons, such as {@code scoring-policy 1.0.0}
     */
    public LeakageScoring(LeakagePolicy policy, String policyVersion, LevelBands bands, RiskMatrix matrix) {
        this.policy = policy;
        this.policyVersion = policyVersion;
        this.bands = bands;
        this.matrix = matrix;
    }

    /**
     * Scores the evidence.
     *
     * @param asOf the day from which its age counts
     */
    public LeakageAssessment assess(LeakageEvidence evidence, LocalDate asOf) {
        var success = AttackSuccess.of(evidence, policy);
        double attempt = attempt(evidence);
        var ages = ages(evidence, asOf);
        var likelihood = likelihood(evidence);
        var data = evidence.data();
        var exposed = data == null ? null : Double.valueOf(exposedPatients(evidence, data, success));
        boolean verbatim = evidence.extractions().stream().anyMatch(test -> test.verbatimHits() > 0);
        return new LeakageAssessment(
                likelihood,
                success,
                attempt,
                byTable(attempt, success),
                exposed,
                data == null || exposed == null ? null : impact(data, exposed),
                verbatim || success.verdict() == CapVerdict.REFUTED,
                new Reasons(
                        likelihood instanceof Likelihood.Assessed
                                ? new LeakageContributions(this::percent).of(evidence)
                                : List.of(),
                        constants(evidence),
                        ages,
                        confidence(evidence, ages),
                        notes(evidence, success, verbatim),
                        likelihood instanceof Likelihood.Assessed now
                                ? new LeakageWhatIf(this::percent, bands).of(evidence, now)
                                : List.of()));
    }

    private Likelihood likelihood(LeakageEvidence evidence) {
        if (!evidence.saysAnything()) {
            return new Likelihood.NotAssessed("Neither an audit nor the structure of the model is known.");
        }
        double percent = percent(evidence);
        return new Likelihood.Assessed(percent, bands.levelOf(percent));
    }

    /** 100 × attempt × success; 0 where nothing is known, which {@link #likelihood} never takes for an answer. */
    private double percent(LeakageEvidence evidence) {
        double success = AttackSuccess.of(evidence, policy).largest().orElse(0.0);
        return Math.clamp(100 * attempt(evidence) * success, 0, 100);
    }

    private double attempt(LeakageEvidence evidence) {
        return policy.attemptBy(evidence.access())
                * (evidence.rateLimited() ? policy.rateLimitFactor() : 1)
                * (evidence.monitored() ? policy.monitoringFactor() : 1);
    }

    private @Nullable Level byTable(double attempt, AttackSuccess success) {
        return success.largest()
                .map(largest -> matrix.overallLikelihood(bands.levelOf(100 * attempt), bands.levelOf(100 * largest)))
                .orElse(null);
    }

    /** Patients × share found with confidence; where no audit says the share, the success itself stands for it. */
    private double exposedPatients(LeakageEvidence evidence, TrainingData data, AttackSuccess success) {
        double share = evidence.audits().stream()
                .mapToDouble(audit -> audit.exposedShare(policy))
                .max()
                .orElse(success.largest().orElse(1.0));
        return data.patients() * share;
    }

    private Level impact(TrainingData data, double exposed) {
        var level = exposed >= policy.highImpactFrom()
                ? Level.HIGH
                : exposed >= policy.moderateImpactFrom() ? Level.MODERATE : Level.LOW;
        int step = level.ordinal() + (data.sensitive() ? 1 : 0);
        if (data.deidentification() == Deidentification.EXPERT_DETERMINATION) {
            step = Math.max(Level.LOW.ordinal(), step - 1);
        }
        return Level.values()[Math.min(step, Level.VERY_HIGH.ordinal())];
    }

    private List<EvidenceAge> ages(LeakageEvidence evidence, LocalDate asOf) {
        var ages = new ArrayList<EvidenceAge>();
        evidence.audits().forEach(audit -> ages.add(age(audit.attack(), audit.measuredOn(), asOf)));
        evidence.attributes()
                .forEach(audit -> ages.add(age("inference of " + audit.attribute(), audit.measuredOn(), asOf)));
        evidence.extractions().forEach(test -> ages.add(age("extraction", test.measuredOn(), asOf)));
        if (evidence.guarantee() != null) {
            ages.add(age("differential privacy", evidence.guarantee().statedOn(), asOf));
        }
        return ages;
    }

    private EvidenceAge age(String what, LocalDate measuredOn, LocalDate asOf) {
        return new EvidenceAge(what, measuredOn, asOf, policy.reviewMonths());
    }

    private Confidence confidence(LeakageEvidence evidence, List<EvidenceAge> ages) {
        if (evidence.verifiedAudits().isEmpty()) {
            boolean looked = evidence.granularity() != null
                    || evidence.weaknesses() != null
                    || evidence.fit() != null
                    || !evidence.attributes().isEmpty()
                    || !evidence.extractions().isEmpty();
            return looked ? Confidence.C : Confidence.D;
        }
        boolean best = evidence.verifiedAudits().stream()
                .anyMatch(audit -> audit.onThisVersion()
                        && audit.confidentRate(policy) <= policy.coarseFalsePositiveRate()
                        && ages.stream()
                                .anyMatch(age -> age.measuredOn().equals(audit.measuredOn())
                                        && age.evidence().equals(audit.attack())
                                        && !age.isStale()));
        return best ? Confidence.A : Confidence.B;
    }

    private List<PolicyConstant> constants(LeakageEvidence evidence) {
        var constants = new ArrayList<PolicyConstant>();
        constants.add(constant("leakage.attempt." + evidence.access(), policy.attemptBy(evidence.access())));
        if (evidence.rateLimited()) {
            constants.add(constant("leakage.rateLimitFactor", policy.rateLimitFactor()));
        }
        if (evidence.monitored()) {
            constants.add(constant("leakage.monitoringFactor", policy.monitoringFactor()));
        }
        if (evidence.verifiedAudits().isEmpty()) {
            var answers = evidence.granularity();
            if (answers != null) {
                constants.add(constant("leakage.granularity." + answers, policy.weightOf(answers)));
            }
            var weaknesses = evidence.weaknesses();
            if (weaknesses != null) {
                weaknesses.stream()
                        .sorted()
                        .map(each -> constant("leakage.weaknesses." + each, policy.weightOf(each)))
                        .forEach(constants::add);
            }
        }
        constants.add(constant("leakage.lowFalsePositiveRate", policy.lowFalsePositiveRate()));
        return constants;
    }

    private PolicyConstant constant(String name, double value) {
        return new PolicyConstant(name, value, policyVersion);
    }

    private static List<String> notes(LeakageEvidence evidence, AttackSuccess success, boolean verbatim) {
        var notes = new ArrayList<String>();
        if (success.verdict() == CapVerdict.REFUTED) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The claim of ε is refuted: an audit shows at least %.3f. The guarantee caps nothing.",
                    success.lowerBound()));
        } else if (success.verdict() != CapVerdict.NO_CLAIM && success.verdict() != CapVerdict.APPLIED) {
            notes.add("Differential privacy caps nothing: " + success.verdict().words() + ".");
        }
        if (verbatim) {
            notes.add("Protected health information came out verbatim.");
        }
        if (success.cap() != null && !evidence.attributes().isEmpty()) {
            notes.add(
                    "What the model adds to guessing an attribute of anyone is no leak of membership, and no guarantee"
                            + " caps it.");
        }
        return notes;
    }
}
