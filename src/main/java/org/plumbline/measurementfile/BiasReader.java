package org.plumbline.measurementfile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.bias.BiasEvidence;
import org.plumbline.scoring.bias.Calibration;
import org.plumbline.scoring.bias.CalibrationBin;
import org.plumbline.scoring.bias.ClassificationMetrics;
import org.plumbline.scoring.bias.ClinicalUse;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.Counts;
import org.plumbline.scoring.bias.Criterion;
import org.plumbline.scoring.bias.Disparity;
import org.plumbline.scoring.bias.ExpectedHarm;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.bias.GroupCalibration;
import org.plumbline.scoring.bias.Groups;
import org.plumbline.scoring.bias.LabelMeaning;
import org.plumbline.scoring.bias.PositiveMeans;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.Reference;
import org.plumbline.scoring.bias.Selection;
import org.plumbline.scoring.bias.SelectionShares;
import org.plumbline.scoring.bias.SeverityClass;
import org.plumbline.scoring.bias.Spread;
import org.plumbline.scoring.bias.Worse;
import org.plumbline.scoring.bias.rows.Bootstrap;
import org.plumbline.scoring.bias.rows.Resample;
import org.plumbline.scoring.bias.rows.RowSet;
import org.plumbline.scoring.bias.rows.RowSummary;
import org.plumbline.scoring.policy.ScoringPolicy;
import org.plumbline.scoring.statistics.Interval;
import org.plumbline.scoring.statistics.Measured;

/** Reads bias measurements and scores them. */
final class BiasReader {

    private static final double USUAL_ROUNDING = 0.005;

    private static final Map<String, Function<Resample, Measured>> STATISTICS = Map.of(
            "demographic_parity_difference",
            resample -> Spread.of(RateMetric.SELECTION_RATE, resample.groups()).difference(),
            "demographic_parity_ratio",
            resample -> Spread.of(RateMetric.SELECTION_RATE, resample.groups()).ratio(),
            "equal_opportunity_difference",
            resample -> Spread.of(RateMetric.TPR, resample.groups()).difference(),
            "false_positive_rate_difference",
            resample -> Spread.of(RateMetric.FPR, resample.groups()).difference(),
            "equalized_odds_difference",
            resample -> Spread.ofEqualizedOdds(resample.groups()).difference(),
            "auroc_difference",
            resample -> Spread.of(resample.aurocs()).difference(),
            "observed_over_expected_difference",
            resample -> Spread.of(resample.observedOverExpected()).difference());

    private final ScoringPolicy policy;
    private final LevelBands bands;
    private final RiskMatrix matrix;
    private final Path folder;
    private final LocalDate asOf;

    BiasReader(ScoringPolicy policy, LevelBands bands, RiskMatrix matrix, Path folder, LocalDate asOf) {
        this.policy = policy;
        this.bands = bands;
        this.matrix = matrix;
        this.folder = folder;
        this.asOf = asOf;
    }

    /** What rows were read and what they come to. */
    record RowsResult(
            String file,
            String sha256,
            int rows,
            List<RowSummary> summaries,
            Map<String, Map<String, Interval>> bootstrap) {}

    ScoreSection score(Part part) {
        if (part.has("attributes") == part.has("rows")) {
            throw part.refusal("a measurement has either groups with counts or rows");
        }
        var attributes = new ArrayList<Groups>();
        var strata = new LinkedHashMap<String, List<List<Group>>>();
        part.parts("attributes").forEach(each -> {
            attributes.add(groups(each));
            strata.put(each.text("name"), strata(each));
        });
        var calibrations = new ArrayList<>(
                part.parts("calibration").stream().map(this::calibration).toList());
        var rows = part.has("rows") ? rows(part.part("rows"), attributes, calibrations) : null;
        var evidence = part.make(() -> new BiasEvidence(
                part.word("use", ClinicalUse.class),
                part.word("positiveMeans", PositiveMeans.class),
                part.word("labelMeans", LabelMeaning.class),
                attributes,
                part.parts("criteria").stream().map(BiasReader::criterion).toList(),
                calibrations,
                part.ifPresent("harm").map(BiasReader::harm).orElse(null),
                part.date("measuredOn")));
        var assessment = part.make(() -> policy.biasScoring(bands).assess(evidence, asOf));
        var statements = new Statements(rates(part), shares(part));
        return new BiasSection(matrix, evidence, assessment, strata, rows, statements)
                .of(part.text("id"), Gate.of(part));
    }

    private static Groups groups(Part part) {
        return part.make(() -> new Groups(
                part.text("name"),
                part.parts("groups").stream().map(BiasReader::group).toList(),
                reference(part)));
    }

    private static List<List<Group>> strata(Part part) {
        return part.parts("strata").stream()
                .map(stratum -> stratum.parts().stream().map(BiasReader::group).toList())
                .toList();
    }

    private static Group group(Part part) {
        return part.make(() -> new Group(part.text("name"), counts(part.part("counts")), part.flag("unknown", false)));
    }

    private static Counts counts(Part part) {
        return part.make(() -> part.has("tp")
                ? new Confusion(part.count("tp"), part.count("fp"), part.count("tn"), part.count("fn"))
                : new Selection(part.count("selected"), part.count("total")));
    }

    static Reference reference(Part part) {
        var node = part.node().path("reference");
        if (node.isObject()) {
            return new Reference.Named(node.path("group").asString());
        }
        return node.asString().equals("BEST_GROUP") ? new Reference.BestGroup() : new Reference.EverybodyElse();
    }

    private static Criterion criterion(Part part) {
        return part.make(() -> new Criterion(
                part.word("metric", RateMetric.class),
                part.word("disparity", Disparity.class),
                part.word("worse", Worse.class),
                part.number("tolerance"),
                part.flag("safety", false)));
    }

    private GroupCalibration calibration(Part part) {
        var bins = part.parts("bins").stream()
                .map(bin -> bin.make(
                        () -> new CalibrationBin(bin.number("meanPredicted"), bin.count("cases"), bin.count("events"))))
                .toList();
        return new GroupCalibration(
                part.text("attribute"),
                part.text("group"),
                Calibration.ofBins(bins, policy.bias().leastInBin()));
    }

    private static ExpectedHarm harm(Part part) {
        var cases = new TreeMap<String, Long>();
        part.node()
                .path("casesAYear")
                .properties()
                .forEach(each -> cases.put(each.getKey(), each.getValue().asLong()));
        return part.make(() -> new ExpectedHarm(part.word("severity", SeverityClass.class), cases));
    }

    private RowsResult rows(Part part, List<Groups> attributes, List<GroupCalibration> calibrations) {
        var mapping = RowsMapping.of(part);
        var file = folder.resolve(part.text("file"));
        var read = new RowsFile(file, mapping).read();
        var rows = crossed(part, read.rows());
        var summaries = RowSummary.of(rows, policy.bias().leastInBin());
        var columns = new ArrayList<>(part.parts("attributes"));
        columns.addAll(part.parts("intersections"));
        for (int i = 0; i < columns.size(); i++) {
            var summary = summaries.get(i + 1); // everybody comes first
            var column = columns.get(i);
            var unknown = unknown(column);
            var groups = column.make(() -> summary.asGroups(unknown, reference(column)));
            if (mapping.selects()) {
                attributes.add(groups);
            }
            summary.groups().forEach(group -> {
                var calibration = group.calibration();
                if (calibration != null && !unknown.contains(group.name())) {
                    calibrations.add(new GroupCalibration(summary.attribute(), group.name(), calibration));
                }
            });
        }
        return new RowsResult(
                String.valueOf(file.getFileName()), read.sha256(), rows.size(), summaries, bootstrap(part, rows));
    }

    private static RowSet crossed(Part part, RowSet rows) {
        var crossed = rows;
        for (var intersection : part.parts("intersections")) {
            var from = crossed;
            try {
                crossed = intersection.make(() -> from.crossing(intersection.texts("columns")));
            } catch (RowSet.TooManyGroups tooMany) {
                throw intersection.refusal(String.valueOf(tooMany.getMessage()));
            }
        }
        return crossed;
    }

    private static Set<String> unknown(Part column) {
        var unknown = new HashSet<>(column.texts("unknown"));
        unknown.add(RowsMapping.NOT_RECORDED);
        return unknown;
    }

    private static Map<String, Map<String, Interval>> bootstrap(Part part, RowSet rows) {
        var intervals = new LinkedHashMap<String, Map<String, Interval>>();
        part.ifPresent("bootstrap").ifPresent(settings -> {
            int resamples = settings.whole("resamples", Bootstrap.USUAL_RESAMPLES);
            long seed = settings.count("seed");
            for (var attribute : rows.attributes()) {
                intervals.put(
                        attribute.name(),
                        Bootstrap.of(rows, attribute.name(), resamples, seed).intervals(STATISTICS));
            }
        });
        return intervals;
    }

    /** What somebody states without counts, and what follows from it. */
    record Statements(List<StatedRates> rates, List<StatedShare> shares) {}

    /** Whether stated rates can be those of one group. */
    record StatedRates(String group, boolean consistent, double falsePositiveRateImplied) {}

    /** The ratio of selection rates that a share of the selected implies. */
    record StatedShare(String group, double populationShare, double selectionRateRatio) {}

    private static List<StatedRates> rates(Part part) {
        return part.parts("statedRates").stream()
                .map(each -> {
                    double prevalence = each.number("prevalence");
                    double ppv = each.number("ppv");
                    if (prevalence == 1 || ppv == 0) {
                        throw each.refusal("nothing follows from a prevalence of 1 or a predictive value of 0");
                    }
                    double fnr = each.number("fnr");
                    double rounding = each.has("rounding") ? each.number("rounding") : USUAL_ROUNDING;
                    boolean consistent =
                            ClassificationMetrics.areConsistent(prevalence, ppv, fnr, each.number("fpr"), rounding);
                    if (!consistent) {
                        throw each.refusal(
                                "these rates cannot be those of one group: they imply a false positive rate of "
                                        + Lines.number(
                                                ClassificationMetrics.falsePositiveRateImplied(prevalence, ppv, fnr)));
                    }
                    return new StatedRates(
                            each.text("group"),
                            true,
                            ClassificationMetrics.falsePositiveRateImplied(prevalence, ppv, fnr));
                })
                .toList();
    }

    private static List<StatedShare> shares(Part part) {
        return part.parts("statedShares").stream()
                .map(each -> each.make(() -> {
                    long members = each.count("members");
                    long reference = each.count("referenceMembers");
                    return new StatedShare(
                            each.text("group"),
                            (double) members / (members + reference),
                            SelectionShares.rateRatio(each.number("share"), members, reference));
                }))
                .toList();
    }
}
