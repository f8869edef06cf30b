package org.plumbline.measurementfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.leakage.Access;
import org.plumbline.scoring.leakage.AttackRates;
import org.plumbline.scoring.leakage.AttributeAudit;
import org.plumbline.scoring.leakage.AttributeInference;
import org.plumbline.scoring.leakage.CanaryExposure;
import org.plumbline.scoring.leakage.ClaimedGuarantee;
import org.plumbline.scoring.leakage.Deidentification;
import org.plumbline.scoring.leakage.DifferentialPrivacy;
import org.plumbline.scoring.leakage.ExtractionTest;
import org.plumbline.scoring.leakage.Fit;
import org.plumbline.scoring.leakage.GaussianPrivacy;
import org.plumbline.scoring.leakage.Granularity;
import org.plumbline.scoring.leakage.LeakageAssessment;
import org.plumbline.scoring.leakage.LeakageEvidence;
import org.plumbline.scoring.leakage.MembershipAudit;
import org.plumbline.scoring.leakage.RenyiPrivacy;
import org.plumbline.scoring.leakage.RocCurve;
import org.plumbline.scoring.leakage.RocSummary;
import org.plumbline.scoring.leakage.TrainingData;
import org.plumbline.scoring.leakage.Unit;
import org.plumbline.scoring.leakage.Weakness;
import org.plumbline.scoring.policy.ScoringPolicy;
import org.plumbline.scoring.statistics.Auroc;

/** Reads evidence of leakage and scores it. */
final class LeakageReader {

    private static final double USUAL_DELTA = 1e-5;
    private static final double HALF = 0.5;

    private final ScoringPolicy policy;
    private final LevelBands bands;
    private final RiskMatrix matrix;
    private final LocalDate asOf;

    LeakageReader(ScoringPolicy policy, LevelBands bands, RiskMatrix matrix, LocalDate asOf) {
        this.policy = policy;
        this.bands = bands;
        this.matrix = matrix;
        this.asOf = asOf;
    }

    /** Everything that was computed. */
    record Result(
            LeakageAssessment assessment,
            List<Attack> attacks,
            @Nullable Bounds bounds) {}

    /** An attack as a reader looks at it: by its rate of hits at few false alarms, then by its area. */
    record Attack(
            String attack,
            @Nullable Auroc auroc,
            @Nullable Double area,
            double tpr,
            double fpr,
            double gain,
            double ppvAtHalf,
            double ppvAtPrior,
            double advantage,
            double pointEpsilon) {}

    /** What a claimed guarantee proves for a patient. */
    record Bounds(
            double epsilon,
            double delta,
            double tprAtLowFpr,
            double tprAtOnePercent,
            double advantage,
            double area,
            double gain,
            double yeom,
            double cap) {}

    ScoreSection score(Part part) {
        var evidence = part.make(() -> evidence(part));
        var assessment = part.make(() -> policy.leakageScoring(bands, matrix).assess(evidence, asOf));
        var attacks = part.parts("audits").stream()
                .map(this::attack)
                .sorted(Comparator.comparingDouble(Attack::tpr).reversed().thenComparing(Attack::attack))
                .toList();
        var guarantee = evidence.guarantee();
        var bounds = guarantee == null ? null : bounds(guarantee);
        boolean breached = assessment.forcesHigh() || Gate.of(part).isBreachedBy(assessment.likelihood());
        var id = part.text("id");
        return new ScoreSection(
                "leakage",
                id,
                breached,
                new Result(assessment, attacks, bounds),
                lines(id, assessment, attacks, bounds));
    }

    private LeakageEvidence evidence(Part part) {
        var audits = new ArrayList<MembershipAudit>();
        for (var audit : part.parts("audits")) {
            if (audit.has("points") || audit.has("scores") || audit.has("advantageUpper")) {
                audits.add(audit.make(() -> audit(audit)));
            } else if (!audit.has("statedRates") && !audit.has("statedCurve")) {
                throw audit.refusal("an audit has points, scores, an upper limit or stated rates");
            }
        }
        return new LeakageEvidence(
                part.word("access", Access.class),
                part.flag("rateLimited", false),
                part.flag("monitored", false),
                granularity(part),
                weaknesses(part),
                audits,
                part.parts("attributeInference").stream()
                        .map(LeakageReader::attribute)
                        .toList(),
                part.parts("extraction").stream().map(LeakageReader::extraction).toList(),
                part.ifPresent("fit")
                        .map(fit -> new Fit(fit.number("train"), fit.number("test")))
                        .orElse(null),
                part.ifPresent("guarantee").map(LeakageReader::guarantee).orElse(null),
                part.ifPresent("data")
                        .map(data -> new TrainingData(
                                data.count("patients"),
                                data.flag("sensitive", false),
                                data.has("deidentification")
                                        ? data.word("deidentification", Deidentification.class)
                                        : Deidentification.NONE))
                        .orElse(null));
    }

    private static @Nullable Granularity granularity(Part part) {
        var stated = part.wordOrNull("granularity", Granularity.class);
        return part.ifPresent("federated")
                .<@Nullable Granularity>map(federated -> (stated == null ? Granularity.LABEL : stated)
                        .inFederation(federated.flag("secureAggregation", false)))
                .orElse(stated);
    }

    private @Nullable Set<Weakness> weaknesses(Part part) {
        if (!part.has("weaknesses") && !part.has("smallestClass")) {
            return null;
        }
        var weaknesses = new HashSet<Weakness>();
        part.texts("weaknesses").forEach(each -> weaknesses.add(Weakness.valueOf(each)));
        if (part.has("smallestClass")
                && part.count("smallestClass") < policy.leakage().smallClassBelow()) {
            weaknesses.add(Weakness.SMALL_CLASS);
        }
        return weaknesses;
    }

    private static RocCurve curve(Part scores) {
        return scores.make(() -> RocCurve.of(scores.numbers("members"), scores.numbers("nonMembers")));
    }

    private static MembershipAudit audit(Part part) {
        var curve = part.ifPresent("scores").map(LeakageReader::curve).orElse(null);
        if (curve == null && !(part.has("members") && part.has("nonMembers"))) {
            throw part.refusal("the numbers of members and non-members are needed");
        }
        return new MembershipAudit(
                part.text("attack"),
                part.text("tool"),
                part.date("measuredOn"),
                part.has("unit") ? part.word("unit", Unit.class) : Unit.RECORD,
                curve == null ? part.count("members") : curve.members(),
                curve == null ? part.count("nonMembers") : curve.nonMembers(),
                curve == null
                        ? part.parts("points").stream()
                                .map(LeakageReader::point)
                                .toList()
                        : MembershipAudit.pointsOf(curve),
                preRegistered(part, curve),
                part.ifPresent("oneRun")
                        .map(run -> new MembershipAudit.OneRun(
                                run.whole("canaries"), run.whole("guesses"), run.whole("right")))
                        .orElse(null),
                part.numberOrNull("advantageUpper"),
                part.flag("onThisVersion", true),
                part.flag("verified", true),
                part.flag("replacesOne", false));
    }

    private static MembershipAudit.@Nullable Point preRegistered(Part part, @Nullable RocCurve curve) {
        if (curve != null && part.has("preRegisteredThreshold")) {
            var point = curve.atThreshold(part.number("preRegisteredThreshold"));
            return new MembershipAudit.Point(point.truePositives(), point.falsePositives());
        }
        return part.ifPresent("preRegistered").map(LeakageReader::point).orElse(null);
    }

    private static MembershipAudit.Point point(Part part) {
        return new MembershipAudit.Point(part.count("truePositives"), part.count("falsePositives"));
    }

    private static AttributeAudit attribute(Part part) {
        return part.make(() -> new AttributeAudit(
                part.text("attribute"),
                part.date("measuredOn"),
                new AttributeInference(part.number("withModel"), part.number("baseline"), part.number("nonMembers"))));
    }

    private static ExtractionTest extraction(Part part) {
        return part.make(() -> {
            long references =
                    part.has("referenceLosses") ? part.numbers("referenceLosses").length : part.count("references");
            var exposures = new ArrayList<Double>();
            for (double bits : part.numbers("exposures")) {
                exposures.add(bits);
            }
            for (double rank : part.numbers("ranks")) {
                exposures.add(CanaryExposure.of((long) rank, references));
            }
            for (double loss : part.numbers("losses")) {
                exposures.add(CanaryExposure.of(loss, part.numbers("referenceLosses")));
            }
            return new ExtractionTest(
                    part.date("measuredOn"), exposures, references, part.count("prompts"), part.count("verbatimHits"));
        });
    }

    private static ClaimedGuarantee guarantee(Part part) {
        var gaussian = part.has("mu") ? part.make(() -> new GaussianPrivacy(part.number("mu"))) : null;
        double delta = part.has("delta") ? part.number("delta") : part.has("epsilon") ? 0 : USUAL_DELTA;
        return part.make(() -> new ClaimedGuarantee(
                part.text("mechanism"),
                new DifferentialPrivacy(epsilon(part, gaussian, delta), delta),
                gaussian,
                part.word("unit", Unit.class),
                part.has("recordsPerPatient") ? part.whole("recordsPerPatient") : null,
                part.flag("verified", false),
                part.textOrNull("verifiedBy"),
                part.date("statedOn")));
    }

    private static double epsilon(Part part, @Nullable GaussianPrivacy gaussian, double delta) {
        if (part.has("epsilon")) {
            return part.number("epsilon");
        }
        if (gaussian != null) {
            return gaussian.epsilonAt(delta);
        }
        var renyi = part.ifPresent("renyi")
                .orElseThrow(() -> part.refusal("a guarantee has an epsilon, a mu or Rényi divergences"));
        var orders = renyi.numbers("orders");
        var divergences = renyi.numbers("divergences");
        if (orders.length != divergences.length) {
            throw renyi.refusal("each order has one divergence");
        }
        var byOrder = new TreeMap<Double, Double>();
        for (int i = 0; i < orders.length; i++) {
            byOrder.put(orders[i], divergences[i]);
        }
        return renyi.make(() -> new RenyiPrivacy(byOrder).epsilonAt(delta).epsilon());
    }

    private Attack attack(Part part) {
        double low = policy.leakage().lowFalsePositiveRate();
        if (part.has("scores")) {
            var curve = curve(part.part("scores"));
            var point = curve.atFalsePositiveRate(Math.max(low, 3.0 / curve.nonMembers()));
            return attack(
                    part,
                    curve.auroc(),
                    curve.auroc().area(),
                    curve.truePositiveRate(point),
                    curve.falsePositiveRate(point),
                    curve.advantage());
        }
        var stated = part.ifPresent("statedRates").orElse(null);
        if (stated != null) {
            double advantage = stated.has("accuracy")
                    ? AttackRates.advantageOfAccuracy(stated.number("accuracy"))
                    : stated.number("tpr") - stated.number("fpr");
            return attack(
                    part, null, stated.numberOrNull("auc"), stated.number("tpr"), stated.number("fpr"), advantage);
        }
        var curve = part.ifPresent("statedCurve").orElse(null);
        if (curve != null) {
            var fpr = curve.numbers("fpr");
            var tpr = curve.numbers("tpr");
            return curve.make(
                    () -> attack(part, null, RocSummary.area(fpr, tpr), 0, 0, RocSummary.advantage(fpr, tpr)));
        }
        return ofPoints(part);
    }

    private static Attack ofPoints(Part part) {
        double tpr = 0;
        double fpr = 0;
        double advantage = 0;
        double fewest = Double.POSITIVE_INFINITY;
        for (var point : part.parts("points")) {
            double hits = point.number("truePositives") / part.count("members");
            double alarms = point.number("falsePositives") / part.count("nonMembers");
            advantage = Math.max(advantage, hits - alarms);
            if (alarms < fewest) {
                fewest = alarms;
                tpr = hits;
                fpr = alarms;
            }
        }
        return attack(part, null, null, tpr, fpr, advantage);
    }

    private static Attack attack(
            Part part, @Nullable Auroc auroc, @Nullable Double area, double tpr, double fpr, double advantage) {
        var stated = part.part("statedRates");
        double prior = stated.has("prior") ? stated.number("prior") : HALF;
        return new Attack(
                part.text("attack"),
                auroc,
                area,
                tpr,
                fpr,
                AttackRates.gain(tpr, fpr),
                AttackRates.ppv(tpr, fpr, HALF),
                AttackRates.ppv(tpr, fpr, prior),
                advantage,
                AttackRates.pointEpsilon(tpr, fpr));
    }

    private Bounds bounds(ClaimedGuarantee guarantee) {
        double low = policy.leakage().lowFalsePositiveRate();
        var privacy = guarantee.forPatients();
        var gaussian = guarantee.gaussianForPatients();
        if (gaussian != null) {
            return new Bounds(
                    privacy.epsilon(),
                    privacy.delta(),
                    gaussian.tprMax(low),
                    gaussian.tprMax(0.01),
                    gaussian.advantageMax(),
                    gaussian.aucMax(),
                    gaussian.gainMax(low),
                    privacy.advantageMaxByYeom(),
                    guarantee.cap(low, false));
        }
        return new Bounds(
                privacy.epsilon(),
                privacy.delta(),
                privacy.tprMax(low),
                privacy.tprMax(0.01),
                privacy.advantageMax(),
                privacy.aucMax(),
                privacy.gainMax(low),
                privacy.advantageMaxByYeom(),
                guarantee.cap(low, false));
    }

    private static List<String> lines(
            String id, LeakageAssessment assessment, List<Attack> attacks, @Nullable Bounds bounds) {
        var lines = new Lines().add("Model privacy leakage: %s", id);
        lines.likelihood(assessment.likelihood());
        lines.add("  Attempt      %.3f a year", assessment.attempt());
        var success = assessment.success();
        success(lines, "Membership", success.membership());
        success(lines, "Inversion", success.inversion());
        success(lines, "Extraction", success.extraction());
        lines.add("  Guarantee    %s", success.verdict().words());
        if (success.lowerBound() > 0) {
            lines.add("  Audited      ε is at least %.4f", success.lowerBound());
        }
        if (bounds != null) {
            lines.add(
                    "  Bounds       for a patient ε %s, δ %.3g: TPR at 0.1 %% FPR %.6f, advantage %.4f, AUC %.4f, cap %.4f",
                    Lines.number(bounds.epsilon),
                    bounds.delta,
                    bounds.tprAtLowFpr,
                    bounds.advantage,
                    bounds.area,
                    bounds.cap);
        }
        for (var attack : attacks) {
            var area = attack.area;
            lines.add(
                    "  Attack       %s: TPR %.4f at FPR %.4f, gain %.4f, PPV at a prior of a half %.4f%s",
                    attack.attack,
                    attack.tpr,
                    attack.fpr,
                    attack.gain,
                    attack.ppvAtHalf,
                    area == null ? "" : Lines.format(", AUC %.4f", area));
        }
        var exposed = assessment.exposedPatients();
        var impact = assessment.impact();
        if (exposed != null && impact != null) {
            lines.add("  Impact       %s: %.1f patients expected to be found", Lines.words(impact), exposed);
        }
        lines.reasons(assessment.reasons());
        return lines.all();
    }

    private static void success(Lines lines, String name, @Nullable Double success) {
        lines.add("  %-12s %s", name, success == null ? "not measured" : Lines.format("%.4f", success));
    }
}
