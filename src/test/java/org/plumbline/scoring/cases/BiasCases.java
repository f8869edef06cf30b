package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.plumbline.scoring.bias.ClassificationMetrics;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.FourFifths;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.bias.LibraryView;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.SelectionShares;
import org.plumbline.scoring.bias.Spread;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Proportion;
import org.plumbline.scoring.statistics.RateRatio;
import tools.jackson.databind.JsonNode;

/** Worked cases of metrics per group and between groups. */
final class BiasCases {

    private static final Map<String, RateMetric> METRICS = Map.ofEntries(
            Map.entry("tpr", RateMetric.TPR),
            Map.entry("fnr", RateMetric.FNR),
            Map.entry("fpr", RateMetric.FPR),
            Map.entry("tnr", RateMetric.TNR),
            Map.entry("ppv", RateMetric.PPV),
            Map.entry("npv", RateMetric.NPV),
            Map.entry("fdr", RateMetric.FDR),
            Map.entry("for", RateMetric.FOR),
            Map.entry("prev", RateMetric.PREVALENCE),
            Map.entry("sel", RateMetric.SELECTION_RATE),
            Map.entry("pprev", RateMetric.SELECTION_RATE),
            Map.entry("recall", RateMetric.TPR),
            Map.entry("precision", RateMetric.PPV));

    private BiasCases() {}

    static Map<String, Consumer<SharedCase>> checks() {
        return Map.ofEntries(
                Map.entry("group_rates_pct", BiasCases::groupRates),
                Map.entry("ratio_from_counts", BiasCases::ratioFromCounts),
                Map.entry("fairlearn_by_group", BiasCases::byGroup),
                Map.entry("fairlearn_between_groups", BiasCases::betweenGroups),
                Map.entry("fairlearn_intersection", BiasCases::intersection),
                Map.entry("zero_denominator", BiasCases::zeroDenominator),
                Map.entry("aequitas_group_bias", BiasCases::aequitas),
                Map.entry("parity_band", BiasCases::parityBand),
                Map.entry("divide_by_zero_ratio", BiasCases::divideByZero),
                Map.entry("generalized_entropy", BiasCases::generalizedEntropy),
                Map.entry("class_imbalance", BiasCases::classImbalance),
                Map.entry("aif360_classification_metric", BiasCases::aif360),
                Map.entry("four_fifths", BiasCases::fourFifths),
                Map.entry("share_ratio", BiasCases::shareRatio),
                Map.entry("flag_rate_ratio_from_shares", BiasCases::flagRateRatio));
    }

    private static void groupRates(SharedCase worked) {
        var cells = SharedCase.cells(worked.input());
        worked.expected()
                .properties()
                .forEach(each -> assertThat(
                                100 * known(METRICS.get(each.getKey()).rate(cells)))
                        .as("%s %s", worked.id(), each.getKey())
                        .isCloseTo(each.getValue().asDouble(), within(worked.tolerated(each.getKey()))));
    }

    private static void ratioFromCounts(SharedCase worked) {
        var metric = METRICS.get(worked.input().path("metric").asString());
        worked.expect(known(RateRatio.of(
                        metric.of(SharedCase.cells(worked.input().path("group"))),
                        metric.of(SharedCase.cells(worked.input().path("reference"))))
                .ratio()));
    }

    private static void byGroup(SharedCase worked) {
        var groups = groups(worked, row -> worked.input().path("group").get(row).asString());
        var overall = groups.values().stream().reduce(Confusion.NONE, Confusion::plus);
        worked.expected().properties().forEach(each -> {
            var cells = each.getKey().equals("overall") ? overall : groups.get(each.getKey());
            rates(worked, each.getValue(), cells, false);
        });
    }

    private static void intersection(SharedCase worked) {
        var groups = groups(
                worked,
                row -> worked.input().path("group").get(row).asString() + "|"
                        + worked.input().path("group2").get(row).asInt());
        worked.expected().properties().forEach(each -> rates(worked, each.getValue(), groups.get(each.getKey()), true));
    }

    /** Rates of a group; where a library prints 0 for what has no value, ours must have none. */
    private static void rates(SharedCase worked, JsonNode expected, Confusion cells, boolean zeroMayMeanUndefined) {
        expected.properties().forEach(each -> {
            var name = worked.id() + " " + each.getKey();
            if (each.getKey().equals("count")) {
                assertThat(cells.total()).as(name).isEqualTo(each.getValue().asLong());
                return;
            }
            var rate = METRICS.get(each.getKey()).rate(cells);
            if (zeroMayMeanUndefined && !rate.isKnown()) {
                assertThat(each.getValue().asDouble()).as(name).isZero();
            } else {
                assertThat(known(rate)).as(name).isCloseTo(each.getValue().asDouble(), within(worked.tolerated()));
            }
        });
    }

    private static void betweenGroups(SharedCase worked) {
        var groups = asList(
                groups(worked, row -> worked.input().path("group").get(row).asString()));
        var odds = Spread.ofEqualizedOdds(groups);
        worked.expected().properties().forEach(each -> {
            var name = each.getKey();
            boolean ratio = name.endsWith("_ratio");
            var spread = name.startsWith("equalized_odds") ? odds : Spread.of(spreadMetric(name), groups);
            worked.expect(name, known(ratio ? spread.ratio() : spread.difference()));
        });
    }

    private static RateMetric spreadMetric(String name) {
        var metric = name.replaceAll("_(difference|ratio)$", "");
        return switch (metric) {
            case "accuracy" -> RateMetric.ACCURACY;
            case "demographic_parity", "selection_rate" -> RateMetric.SELECTION_RATE;
            case "equal_opportunity" -> RateMetric.TPR;
            default -> METRICS.get(metric);
        };
    }

    private static void zeroDenominator(SharedCase worked) {
        var cells = SharedCase.cells(worked.input());
        worked.expected().path("ours").properties().forEach(each -> {
            var rate = METRICS.get(each.getKey()).rate(cells);
            if (each.getValue().isNull()) {
                assertThat(rate).as(each.getKey()).isInstanceOf(Measured.Undefined.class);
            } else {
                assertThat(known(rate))
                        .as(each.getKey())
                        .isEqualTo(each.getValue().asDouble());
            }
        });
    }

    private static void aequitas(SharedCase worked) {
        var groups = new TreeMap<String, Confusion>();
        worked.input()
                .path("groups")
                .properties()
                .forEach(each -> groups.put(each.getKey(), SharedCase.cells(each.getValue())));
        long selected = groups.values().stream().mapToLong(Confusion::selected).sum();
        var reference = groups.get(worked.input().path("reference").asString());
        groups.forEach((name, cells) -> {
            worked.expected()
                    .path(name)
                    .properties()
                    .forEach(each -> assertThat(aequitasRate(each.getKey(), cells, selected))
                            .as("%s %s %s", worked.id(), name, each.getKey())
                            .isCloseTo(each.getValue().asDouble(), within(worked.tolerated())));
            var lines = LibraryView.aequitas(cells, reference, selected);
            worked.expected()
                    .path(name + "_disparity")
                    .properties()
                    .forEach(each -> assertThat(printed(lines, each.getKey() + "_disparity"))
                            .as("%s %s disparity of %s", worked.id(), name, each.getKey())
                            .isCloseTo(each.getValue().asDouble(), within(worked.tolerated())));
            worked.expected()
                    .path(name + "_parity")
                    .properties()
                    .forEach(each -> assertThat(inBand(each.getKey(), cells, reference, selected))
                            .as("%s %s parity of %s", worked.id(), name, each.getKey())
                            .isEqualTo(each.getValue().asBoolean()));
        });
    }

    private static double aequitasRate(String name, Confusion cells, long selected) {
        return name.equals("ppr")
                ? (double) cells.selected() / selected
                : known(METRICS.get(name).rate(cells));
    }

    private static boolean inBand(String name, Confusion cells, Confusion reference, long selected) {
        return name.equals("ppr")
                ? FourFifths.isWithinBand(
                        Proportion.of(cells.selected(), selected), Proportion.of(reference.selected(), selected))
                : FourFifths.isWithinBand(
                        METRICS.get(name).of(cells), METRICS.get(name).of(reference));
    }

    private static void parityBand(SharedCase worked) {
        assertThat(worked.input().path("tau").asString()).isEqualTo("4/5");
        for (int i = 0; i < worked.expected().size(); i++) {
            var ratio = worked.input().path("ratios").get(i);
            if (ratio.isNull()) {
                assertThat(worked.expected().get(i).isNull()).isTrue();
                assertThat(FourFifths.of(Proportion.of(1, 2), Proportion.of(0, 2))
                                .ratio()
                                .isKnown())
                        .isFalse();
                continue;
            }
            var parts = ratio.asString().split("/", -1);
            long above = Long.parseLong(parts[0]);
            long below = Long.parseLong(parts[1]);
            assertThat(FourFifths.isWithinBand(Proportion.of(above, 1_000_000), Proportion.of(below, 1_000_000)))
                    .as("%s %s", worked.id(), ratio)
                    .isEqualTo(worked.expected().get(i).asBoolean());
        }
    }

    private static void divideByZero(SharedCase worked) {
        assertThat(worked.expected().path("ours").isNull()).isTrue();
        int rate = (int) Math.round(100 * worked.in("group_rate"));
        var lines =
                LibraryView.aequitas(new Confusion(rate, rate, 100 - rate, 100 - rate), new Confusion(0, 0, 1, 1), 40);
        var line = lines.stream()
                .filter(each -> each.name().equals("pprev_disparity"))
                .findFirst()
                .orElseThrow();
        assertThat(line.value().isKnown()).isFalse();
        assertThat(line.printed()).hasValue(worked.expected().path("aequitas").asDouble());
    }

    private static void generalizedEntropy(SharedCase worked) {
        var cells = groups(worked, _ -> "all").get("all");
        worked.expect(known(ClassificationMetrics.generalizedEntropy(cells, worked.in("alpha"))));
    }

    private static void classImbalance(SharedCase worked) {
        double privileged = 0;
        double unprivileged = 0;
        for (int i = 0; i < worked.input().path("priv").size(); i++) {
            double weight = worked.input().path("weight").get(i).asDouble();
            if (worked.input().path("priv").get(i).asInt()
                    == worked.input().path("priv_group").asInt()) {
                privileged += weight;
            } else {
                unprivileged += weight;
            }
        }
        worked.expect(ClassificationMetrics.classImbalance(unprivileged, privileged));
    }

    private static void aif360(SharedCase worked) {
        var lines = LibraryView.aif360(
                SharedCase.cells(worked.input().path("unprivileged")),
                SharedCase.cells(worked.input().path("privileged")),
                worked.input().path("favourable_label").asInt() == 1);
        worked.expected().properties().forEach(each -> worked.expect(each.getKey(), printed(lines, each.getKey())));
    }

    private static void fourFifths(SharedCase worked) {
        var selected = worked.input().path("selected");
        var applicants = worked.input().path("applicants");
        var counted = new TreeMap<String, Proportion>();
        selected.properties()
                .forEach(each -> counted.put(
                        each.getKey(),
                        Proportion.of(
                                each.getValue().asLong(),
                                applicants.path(each.getKey()).asLong())));
        var reference = counted.values().stream()
                .max((one, other) -> Long.compare(one.hits() * other.of(), other.hits() * one.of()))
                .orElseThrow();
        counted.forEach((name, proportion) -> {
            var verdict = FourFifths.of(proportion, reference);
            assertThat(known(verdict.ratio()))
                    .as("%s ratio of %s", worked.id(), name)
                    .isCloseTo(worked.expected().path("ratio").path(name).asDouble(), within(worked.tolerated()));
            assertThat(verdict.adverse())
                    .as("%s %s", worked.id(), name)
                    .isEqualTo(worked.expected().path("adverse").path(name).asBoolean());
        });
    }

    private static void shareRatio(SharedCase worked) {
        worked.expect("fold", worked.in("corrected_pct") / worked.in("current_pct"));
        worked.expect("absolute_points", worked.in("corrected_pct") - worked.in("current_pct"));
    }

    private static void flagRateRatio(SharedCase worked) {
        long group = worked.count("n_group");
        long reference = worked.count("n_ref");
        worked.expect(
                "population_share",
                known(Proportion.of(group, group + reference).rate()));
        worked.expect("flag_rate_ratio", SelectionShares.rateRatio(worked.in("flagged_share"), group, reference));
    }

    private static Map<String, Confusion> groups(SharedCase worked, IntFunction<String> groupOf) {
        var groups = new TreeMap<String, Confusion>();
        for (int row = 0; row < worked.input().path("y_true").size(); row++) {
            int label = worked.input().path("y_true").get(row).asInt();
            int prediction = worked.input().path("y_pred").get(row).asInt();
            groups.merge(
                    groupOf.apply(row),
                    new Confusion(
                            label & prediction,
                            (1 - label) & prediction,
                            (1 - label) & (1 - prediction),
                            label & (1 - prediction)),
                    Confusion::plus);
        }
        return groups;
    }

    private static List<Group> asList(Map<String, Confusion> groups) {
        var list = new ArrayList<Group>();
        groups.forEach((name, cells) -> list.add(Group.of(name, cells)));
        return list;
    }

    private static double printed(List<LibraryView.Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name))
                .printed()
                .orElseThrow();
    }

    private static double known(Measured value) {
        return value.optional().orElseThrow(() -> new AssertionError("undefined: " + value));
    }
}
