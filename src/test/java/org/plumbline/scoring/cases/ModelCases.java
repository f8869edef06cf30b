package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.PublishedTables;
import org.plumbline.scoring.TestPolicy;
import org.plumbline.scoring.bias.BiasEvidence;
import org.plumbline.scoring.bias.ClinicalUse;
import org.plumbline.scoring.bias.Criterion;
import org.plumbline.scoring.bias.Disparity;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.bias.Groups;
import org.plumbline.scoring.bias.LabelMeaning;
import org.plumbline.scoring.bias.PositiveMeans;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.Reference;
import org.plumbline.scoring.bias.Selection;
import org.plumbline.scoring.bias.Worse;
import org.plumbline.scoring.leakage.Access;
import org.plumbline.scoring.leakage.ClaimedGuarantee;
import org.plumbline.scoring.leakage.DifferentialPrivacy;
import org.plumbline.scoring.leakage.Fit;
import org.plumbline.scoring.leakage.Granularity;
import org.plumbline.scoring.leakage.LeakageEvidence;
import org.plumbline.scoring.leakage.MembershipAudit;
import org.plumbline.scoring.leakage.Unit;
import org.plumbline.scoring.leakage.Weakness;

/** Worked cases of whole scores. */
final class ModelCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private ModelCases() {}

    static Map<String, Consumer<SharedCase>> checks() {
        return Map.of(
                "bias_likelihood", ModelCases::biasLikelihood,
                "dp_cap_level", ModelCases::capLevel,
                "mi_likelihood", ModelCases::leakageLikelihood);
    }

    private static void biasLikelihood(SharedCase worked) {
        var criterion = new Criterion(
                RateMetric.SELECTION_RATE,
                worked.input().path("kind").asString().equals("diff") ? Disparity.DIFFERENCE : Disparity.RATIO,
                worked.input().path("direction").asString().equals("lower_is_worse") ? Worse.LOWER : Worse.HIGHER,
                worked.in("tolerance"),
                false);
        var groups = new Groups(
                "group",
                List.of(
                        Group.of("g", new Selection(worked.count("k_group"), worked.count("n_group"))),
                        Group.of("r", new Selection(worked.count("k_ref"), worked.count("n_ref")))),
                new Reference.Named("r"));
        var evidence = new BiasEvidence(
                ClinicalUse.EMPLOYMENT,
                PositiveMeans.BENEFIT,
                LabelMeaning.OUTCOME,
                List.of(groups),
                List.of(criterion),
                List.of(),
                null,
                TODAY);
        expect(
                worked,
                TestPolicy.POLICY
                        .biasScoring(PublishedTables.BANDS)
                        .assess(evidence, TODAY)
                        .likelihood());
    }

    private static void capLevel(SharedCase worked) {
        double cap = guarantee(worked.in("epsilon_patient"), worked.in("delta")).cap(worked.in("fpr"), false);
        worked.expect("percent", 100 * cap);
        worked.expectLevel(PublishedTables.BANDS.levelOf(100 * cap));
    }

    private static void leakageLikelihood(SharedCase worked) {
        var evidence = new LeakageEvidence(
                access(worked.in("p_init")),
                false,
                false,
                granularity(worked),
                weaknesses(worked),
                worked.input().has("tp") ? List.of(audit(worked)) : List.of(),
                List.of(),
                List.of(),
                worked.input().has("train_acc") ? new Fit(worked.in("train_acc"), worked.in("test_acc")) : null,
                worked.input().has("epsilon") ? guarantee(worked.in("epsilon"), worked.in("delta")) : null,
                null);
        var assessment = TestPolicy.POLICY
                .leakageScoring(PublishedTables.BANDS, PublishedTables.matrix())
                .assess(evidence, TODAY);
        worked.expect("success", assessment.success().largest().orElseThrow());
        expect(worked, assessment.likelihood());
    }

    private static void expect(SharedCase worked, Likelihood likelihood) {
        assertThat(likelihood).isInstanceOfSatisfying(Likelihood.Assessed.class, assessed -> {
            worked.expect("percent", assessed.percent());
            worked.expectLevel(assessed.level());
        });
    }

    private static Access access(double chance) {
        return Arrays.stream(Access.values())
                .filter(each -> TestPolicy.POLICY.leakage().attempt().get(each) == chance)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Granularity granularity(SharedCase worked) {
        return worked.input().has("weights")
                ? Arrays.stream(Granularity.values())
                        .filter(each -> hasWeight(
                                worked,
                                TestPolicy.POLICY.leakage().granularity().get(each)))
                        .min(Granularity::compareTo) // the others are weights of weaknesses
                        .orElse(null)
                : null;
    }

    /** The weaknesses with the remaining weights of the case, each used once. */
    private static @Nullable Set<Weakness> weaknesses(SharedCase worked) {
        if (!worked.input().has("weights")) {
            return null;
        }
        var answers = granularity(worked);
        var found = EnumSet.noneOf(Weakness.class);
        boolean skipped = answers == null;
        for (double weight : SharedCase.numbers(worked.input().path("weights"))) {
            if (!skipped && weight == TestPolicy.POLICY.leakage().granularity().get(answers)) {
                skipped = true;
                continue;
            }
            found.add(Arrays.stream(Weakness.values())
                    .filter(each -> !found.contains(each)
                            && TestPolicy.POLICY.leakage().weaknesses().get(each) == weight)
                    .findFirst()
                    .orElseThrow());
        }
        return found;
    }

    private static boolean hasWeight(SharedCase worked, double weight) {
        return Arrays.stream(SharedCase.numbers(worked.input().path("weights"))).anyMatch(each -> each == weight);
    }

    private static MembershipAudit audit(SharedCase worked) {
        long members = worked.count("n_mem");
        long others = worked.count("n_non");
        return new MembershipAudit(
                "audit",
                "tool",
                TODAY,
                Unit.RECORD,
                members,
                others,
                List.of(new MembershipAudit.Point(worked.count("tp"), 0)),
                null,
                null,
                worked.in("adv_upper"),
                true,
                true,
                false);
    }

    private static ClaimedGuarantee guarantee(double epsilon, double delta) {
        return new ClaimedGuarantee(
                "DP-SGD", new DifferentialPrivacy(epsilon, delta), null, Unit.PATIENT, null, true, "auditor", TODAY);
    }
}
