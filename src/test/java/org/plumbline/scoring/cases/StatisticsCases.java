package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.scoring.bias.Calibration;
import org.plumbline.scoring.bias.CalibrationBin;
import org.plumbline.scoring.bias.ClassificationMetrics;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.leakage.RocCurve;
import org.plumbline.scoring.statistics.Newcombe;
import org.plumbline.scoring.statistics.Proportion;
import org.plumbline.scoring.statistics.RankSums;
import org.plumbline.scoring.statistics.RateRatio;
import org.plumbline.scoring.statistics.TwoProportionTest;
import org.plumbline.scoring.statistics.Wilson;

/** Worked cases of intervals, tests, areas and calibration. */
final class StatisticsCases {

    private StatisticsCases() {}

    static Map<String, Consumer<SharedCase>> checks() {
        return Map.ofEntries(
                Map.entry("wilson", StatisticsCases::wilson),
                Map.entry("newcombe10", StatisticsCases::newcombe),
                Map.entry("katz_ratio", StatisticsCases::katz),
                Map.entry("two_prop_z", StatisticsCases::pooledZ),
                Map.entry("fisher_two_sided", StatisticsCases::fisher),
                Map.entry("auc_from_hist", StatisticsCases::areaOfHistogram),
                Map.entry("auc_from_scores", StatisticsCases::areaOfScores),
                Map.entry("chouldechova_identity", StatisticsCases::chouldechova),
                Map.entry("calibration_bins", StatisticsCases::calibration));
    }

    private static Proportion first(SharedCase worked) {
        return Proportion.of(worked.count("k1"), worked.count("n1"));
    }

    private static Proportion second(SharedCase worked) {
        return Proportion.of(worked.count("k2"), worked.count("n2"));
    }

    private static void wilson(SharedCase worked) {
        for (int i = 0; i < worked.input().size(); i++) {
            var counted = worked.input().get(i);
            var interval = Wilson.of(
                    Proportion.of(counted.path("k").asLong(), counted.path("n").asLong()));
            assertThat(interval.low())
                    .as("low of %s", counted)
                    .isCloseTo(worked.expected().get(i).get(0).asDouble(), within(worked.tolerated()));
            assertThat(interval.high())
                    .as("high of %s", counted)
                    .isCloseTo(worked.expected().get(i).get(1).asDouble(), within(worked.tolerated()));
        }
    }

    private static void newcombe(SharedCase worked) {
        var interval = Newcombe.ofDifference(first(worked), second(worked));
        worked.expect("diff", first(worked).rate().minus(second(worked).rate()));
        worked.expect("lo", interval.low());
        worked.expect("hi", interval.high());
    }

    private static void katz(SharedCase worked) {
        var ratio = RateRatio.of(first(worked), second(worked));
        worked.expect("ratio", ratio.ratio());
        worked.expect("lo", ratio.interval().low());
        worked.expect("hi", ratio.interval().high());
    }

    private static void pooledZ(SharedCase worked) {
        var test = TwoProportionTest.of(first(worked), second(worked));
        assertThat(test.kind()).isEqualTo(TwoProportionTest.Kind.POOLED_Z);
        assertThat(test.z()).isCloseTo(worked.expected().path("z").asDouble(), within(worked.tolerated("z")));
        double p = worked.expected().path("p").asDouble();
        assertThat(test.p()).isCloseTo(p, within(p * worked.tolerated("p_rel")));
    }

    private static void fisher(SharedCase worked) {
        var table = worked.input();
        var test = TwoProportionTest.of(row(table.get(0)), row(table.get(1)));
        assertThat(test.kind()).isEqualTo(TwoProportionTest.Kind.FISHER_EXACT);
        worked.expect(test.p());
    }

    private static Proportion row(tools.jackson.databind.JsonNode row) {
        return Proportion.of(
                row.get(0).asLong(), row.get(0).asLong() + row.get(1).asLong());
    }

    private static void areaOfHistogram(SharedCase worked) {
        var positives = SharedCase.numbers(worked.input().path("positives"));
        var totals = SharedCase.numbers(worked.input().path("totals"));
        long all = 0;
        long positive = 0;
        for (int i = 0; i < totals.length; i++) {
            all += (long) totals[i];
            positive += (long) positives[i];
        }
        var sums = new RankSums(positive, all - positive);
        for (int i = 0; i < totals.length; i++) {
            sums.block((long) positives[i], (long) (totals[i] - positives[i]));
        }
        worked.expect("auc", sums.auroc().area());
        worked.expect("delong_se", sums.auroc().standardError());
    }

    private static void areaOfScores(SharedCase worked) {
        worked.expect(RocCurve.of(
                        SharedCase.numbers(worked.input().path("pos")),
                        SharedCase.numbers(worked.input().path("neg")))
                .auroc()
                .area());
    }

    private static void chouldechova(SharedCase worked) {
        var cells = SharedCase.cells(worked.input());
        worked.expect(ClassificationMetrics.falsePositiveRateImplied(
                RateMetric.PREVALENCE.rate(cells).optional().orElseThrow(),
                RateMetric.PPV.rate(cells).optional().orElseThrow(),
                RateMetric.FNR.rate(cells).optional().orElseThrow()));
    }

    private static void calibration(SharedCase worked) {
        var bins = new ArrayList<CalibrationBin>();
        worked.input()
                .forEach(bin -> bins.add(new CalibrationBin(
                        bin.path("mean_pred").asDouble(),
                        bin.path("n").asLong(),
                        bin.path("events").asLong())));
        var calibration = Calibration.ofBins(bins, 20);
        worked.expect("ece", calibration.expectedCalibrationError());
        worked.expect("mce", calibration.maximumCalibrationError());
        worked.expect("o_over_e", calibration.observedOverExpected());
    }
}
