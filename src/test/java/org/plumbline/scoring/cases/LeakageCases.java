package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.leakage.AttackRates;
import org.plumbline.scoring.leakage.AttackSuccess;
import org.plumbline.scoring.leakage.AttributeInference;
import org.plumbline.scoring.leakage.CanaryExposure;
import org.plumbline.scoring.leakage.DifferentialPrivacy;
import org.plumbline.scoring.leakage.EpsilonLowerBound;
import org.plumbline.scoring.leakage.GaussianPrivacy;
import org.plumbline.scoring.leakage.RatioBound;
import org.plumbline.scoring.leakage.RenyiPrivacy;
import org.plumbline.scoring.leakage.RocCurve;
import org.plumbline.scoring.leakage.RocSummary;
import tools.jackson.databind.JsonNode;

/** Worked cases of attacks and of differential privacy. */
final class LeakageCases {

    private static final Map<String, RatioBound> BOUNDS = Map.of(
            "katz-log", RatioBound.KATZ_LOG,
            "adjusted-log", RatioBound.ADJUSTED_LOG,
            "bailey", RatioBound.BAILEY,
            "inv-sinh", RatioBound.INVERSE_SINH,
            "clopper-pearson", RatioBound.CLOPPER_PEARSON);

    private LeakageCases() {}

    static Map<String, Consumer<SharedCase>> checks() {
        return Map.ofEntries(
                Map.entry("roc_summary", LeakageCases::rocSummary),
                Map.entry("mia_from_scores", LeakageCases::membershipFromScores),
                Map.entry("elb_topk", LeakageCases::topBounds),
                Map.entry("ratio_lower_bound", LeakageCases::ratioBounds),
                Map.entry("eps_lb_clopper", LeakageCases::exactBound),
                Map.entry("tpr_at_fpr", LeakageCases::tprAtFpr),
                Map.entry("mia_binary_metrics", LeakageCases::binaryMetrics),
                Map.entry("secret_exposure", LeakageCases::exposure),
                Map.entry("low_fpr_summary", LeakageCases::lowFpr),
                Map.entry("rank_attacks", LeakageCases::rankAttacks),
                Map.entry("gap_attack", LeakageCases::gap),
                Map.entry("attribute_lift", LeakageCases::lift),
                Map.entry("dp_bounds", LeakageCases::bounds),
                Map.entry("dp_group", LeakageCases::group),
                Map.entry("gdp", LeakageCases::gaussian),
                Map.entry("rdp_pure_eps", LeakageCases::renyi),
                Map.entry("steinke_audit", LeakageCases::oneRun),
                Map.entry("dp_claim_check", LeakageCases::claims));
    }

    private static void rocSummary(SharedCase worked) {
        var fpr = SharedCase.numbers(worked.input().path("fpr"));
        var tpr = SharedCase.numbers(worked.input().path("tpr"));
        worked.expect("auc", RocSummary.area(fpr, tpr));
        worked.expect("advantage", RocSummary.advantage(fpr, tpr));
    }

    private static void membershipFromScores(SharedCase worked) {
        var curve = curve(worked);
        worked.expect("auc", curve.auroc().area());
        worked.expect("advantage", curve.advantage());
        var thresholds = SharedCase.numbers(worked.input().path("thresholds"));
        for (int i = 0; i < thresholds.length; i++) {
            var point = curve.atThreshold(thresholds[i]);
            assertThat(curve.truePositiveRate(point))
                    .isCloseTo(worked.expected().path("recall").get(i).asDouble(), within(worked.tolerated()));
            assertThat((double) point.truePositives() / (point.truePositives() + point.falsePositives()))
                    .isCloseTo(worked.expected().path("precision").get(i).asDouble(), within(worked.tolerated()));
        }
    }

    private static RocCurve curve(SharedCase worked) {
        return RocCurve.of(
                SharedCase.numbers(worked.input().path("members")),
                SharedCase.numbers(worked.input().path("non_members")));
    }

    private static void topBounds(SharedCase worked) {
        var top = EpsilonLowerBound.top(
                curve(worked),
                BOUNDS.get(worked.input().path("method").asString()),
                worked.in("alpha"),
                worked.input().path("two_sided").asBoolean(),
                worked.input().path("k").asInt());
        assertThat(top).hasSize(worked.expected().size());
        for (int i = 0; i < top.length; i++) {
            assertThat(top[i]).isCloseTo(worked.expected().get(i).asDouble(), within(worked.tolerated()));
        }
    }

    private static void ratioBounds(SharedCase worked) {
        long members = worked.count("tp") + worked.count("fn");
        long others = worked.count("fp") + worked.count("tn");
        worked.expected().properties().forEach(each -> {
            double expected = each.getValue().asDouble();
            double tolerated = worked.tolerance().path("abs").asDouble()
                    + expected * worked.tolerance().path("rel").asDouble();
            assertThat(BOUNDS.get(each.getKey())
                            .lower(worked.count("tp"), members, worked.count("fp"), others, worked.in("alpha")))
                    .as("%s %s", worked.id(), each.getKey())
                    .isCloseTo(expected, within(tolerated));
        });
    }

    private static void exactBound(SharedCase worked) {
        worked.expect(EpsilonLowerBound.of(
                worked.count("tp"),
                worked.count("n_members"),
                worked.count("fp"),
                worked.count("n_non_members"),
                worked.input().path("delta").asDouble(0),
                worked.in("alpha")));
    }

    private static RocCurve labelled(SharedCase worked) {
        return RocCurve.of(scores(worked, 1), scores(worked, 0));
    }

    private static double[] scores(SharedCase worked, int label) {
        return IntStream.range(0, worked.input().path("y").size())
                .filter(row -> worked.input().path("y").get(row).asInt() == label)
                .mapToDouble(row -> worked.input().path("score").get(row).asDouble())
                .toArray();
    }

    private static void tprAtFpr(SharedCase worked) {
        var curve = labelled(worked);
        var point = curve.atFalsePositiveRate(worked.in("target_fpr"));
        worked.expect("fpr", curve.falsePositiveRate(point));
        worked.expect("tpr", curve.truePositiveRate(point));
        worked.expect("threshold", point.threshold());
    }

    private static void binaryMetrics(SharedCase worked) {
        var curve = labelled(worked);
        var point = curve.atThreshold(worked.in("threshold"));
        var cells = new Confusion(
                point.truePositives(),
                point.falsePositives(),
                curve.nonMembers() - point.falsePositives(),
                curve.members() - point.truePositives());
        worked.expect("tpr", RateMetric.TPR.rate(cells));
        worked.expect("fpr", RateMetric.FPR.rate(cells));
        worked.expect("fdr", RateMetric.FDR.rate(cells));
        worked.expect("ppv", RateMetric.PPV.rate(cells));
        worked.expect("npv", RateMetric.NPV.rate(cells));
        worked.expect("acc", RateMetric.ACCURACY.rate(cells));
        worked.expect("f1", 2.0 * cells.tp() / (2.0 * cells.tp() + cells.fp() + cells.fn()));
        worked.expect("advantage", curve.truePositiveRate(point) - curve.falsePositiveRate(point));
        worked.expect("auc", curve.auroc().area());
        worked.expect("tpr_at_fpr_0", curve.truePositiveRate(curve.atFalsePositiveRate(0)));
        worked.expect("tpr_at_fpr_0_4", curve.truePositiveRate(curve.atFalsePositiveRate(0.4)));
    }

    private static void exposure(SharedCase worked) {
        var references = SharedCase.numbers(worked.input().path("reference"));
        worked.input().path("secrets").properties().forEach(each -> {
            var secrets = SharedCase.numbers(each.getValue());
            for (int i = 0; i < secrets.length; i++) {
                assertThat(CanaryExposure.of(secrets[i], references))
                        .as("%s %s", worked.id(), each.getKey())
                        .isCloseTo(worked.expected().path(each.getKey()).get(i).asDouble(), within(worked.tolerated()));
            }
        });
    }

    private static void lowFpr(SharedCase worked) {
        double tpr = worked.in("tpr_at");
        double fpr = worked.in("fpr_at");
        worked.expect("gain", AttackRates.gain(tpr, fpr));
        worked.expect("ppv", AttackRates.ppv(tpr, fpr, worked.in("prior")));
        worked.expect("eps_point", AttackRates.pointEpsilon(tpr, fpr));
        worked.expect("advantage_from_accuracy", AttackRates.advantageOfAccuracy(worked.in("accuracy")));
    }

    private static void rankAttacks(SharedCase worked) {
        assertThat(ranked(worked, "auc")).isEqualTo(words(worked.expected().path("by_auc")));
        assertThat(ranked(worked, "tpr_at_0_1pct"))
                .isEqualTo(words(worked.expected().path("by_tpr")));
    }

    private static List<String> ranked(SharedCase worked, String by) {
        return StreamSupport.stream(worked.input().spliterator(), false)
                .sorted(Comparator.comparingDouble(
                        (JsonNode attack) -> -attack.path(by).asDouble()))
                .map(attack -> attack.path("name").asString())
                .toList();
    }

    private static List<String> words(JsonNode array) {
        var words = new ArrayList<String>();
        array.forEach(each -> words.add(each.asString()));
        return words;
    }

    private static void gap(SharedCase worked) {
        double advantage = AttackRates.gapAdvantage(worked.in("train_accuracy"), worked.in("test_accuracy"));
        worked.expect("advantage", advantage);
        worked.expect("attack_balanced_accuracy", AttackRates.balancedAccuracy(advantage));
    }

    private static void lift(SharedCase worked) {
        var inference = new AttributeInference(
                worked.in("acc_with_model"), worked.in("acc_baseline"), worked.in("acc_with_model_non_members"));
        worked.expect("lift", inference.lift());
        worked.expect("member_advantage", inference.memberAdvantage());
    }

    private static void bounds(SharedCase worked) {
        var privacy = new DifferentialPrivacy(worked.in("epsilon"), worked.in("delta"));
        var rates = SharedCase.numbers(worked.input().path("fpr"));
        for (int i = 0; i < rates.length; i++) {
            assertThat(privacy.tprMax(rates[i]))
                    .isCloseTo(worked.expected().path("tpr_max").get(i).asDouble(), within(worked.tolerated()));
        }
        worked.expect("advantage_max", privacy.advantageMax());
        worked.expect("auc_max", privacy.aucMax());
        worked.expect("gain_at_0_1pct_max", privacy.gainMax(0.001));
        worked.expect("yeom_bound", privacy.advantageMaxByYeom());
    }

    private static void group(SharedCase worked) {
        var privacy = new DifferentialPrivacy(worked.in("epsilon"), worked.in("delta"))
                .forRecordsPerPerson(worked.input().path("k").asInt());
        worked.expect("epsilon", privacy.epsilon());
        worked.expect("delta", privacy.delta());
    }

    private static void gaussian(SharedCase worked) {
        var privacy = new GaussianPrivacy(worked.in("mu"));
        worked.expect("tpr_max", privacy.tprMax(worked.in("fpr")));
        worked.expect("advantage_max", privacy.advantageMax());
        worked.expect("auc_max", privacy.aucMax());
        worked.expect("epsilon", privacy.epsilonAt(worked.in("delta")));
    }

    private static void renyi(SharedCase worked) {
        var parts = worked.input().path("orders").asString().split("\\.\\.", -1);
        var divergences = new TreeMap<Double, Double>();
        for (int order = Integer.parseInt(parts[0]); order <= Integer.parseInt(parts[1]); order++) {
            divergences.put((double) order, worked.in("rdp"));
        }
        var conversion = new RenyiPrivacy(divergences).epsilonAt(worked.in("delta"));
        worked.expect("epsilon", conversion.epsilon());
        worked.expect("order", conversion.order());
    }

    private static void oneRun(SharedCase worked) {
        worked.expect(EpsilonLowerBound.ofOneRun(
                worked.input().path("m").asInt(),
                worked.input().path("r").asInt(),
                worked.input().path("v").asInt(),
                worked.in("delta"),
                worked.in("p")));
    }

    private static void claims(SharedCase worked) {
        for (int i = 0; i < worked.input().size(); i++) {
            var claim = worked.input().get(i);
            assertThat(AttackSuccess.refutes(
                            claim.path("audited_lb").asDouble(),
                            claim.path("claimed").asDouble()))
                    .as("%s", claim)
                    .isEqualTo(worked.expected().get(i).path("refuted").asBoolean());
        }
    }
}
