package org.plumbline.measurementfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.bias.BiasAssessment;
import org.plumbline.scoring.bias.BiasEvidence;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.CriterionResult;
import org.plumbline.scoring.bias.FourFifths;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.bias.GroupMetrics;
import org.plumbline.scoring.bias.Groups;
import org.plumbline.scoring.bias.LibraryView;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.Reference;
import org.plumbline.scoring.bias.Spread;
import org.plumbline.scoring.bias.ToleranceStatus;
import org.plumbline.scoring.statistics.Proportion;

/** What a bias measurement comes to, for programs and for people. */
record BiasSection(
        RiskMatrix matrix,
        BiasEvidence evidence,
        BiasAssessment assessment,
        Map<String, List<List<Group>>> strata,
        BiasReader.@Nullable RowsResult rows,
        BiasReader.Statements statements) {

    /** Everything that was computed. */
    record Result(
            BiasAssessment assessment,
            @Nullable Level exposure,
            List<AttributeResult> attributes,
            BiasReader.@Nullable RowsResult rows,
            BiasReader.Statements statements) {}

    /** The groups of an attribute by themselves and by the names of the libraries. */
    record AttributeResult(
            String attribute,
            double shareUnknown,
            List<GroupMetrics> groups,
            Spread selectionRate,
            Spread equalizedOdds,
            Map<String, FourFifths> fourFifths,
            List<LibraryView.Line> fairlearn,
            Map<String, List<LibraryView.Line>> aif360FavourablePositive,
            Map<String, List<LibraryView.Line>> aif360FavourableNegative,
            Map<String, List<LibraryView.Line>> aequitas) {}

    ScoreSection of(String id, Gate gate) {
        boolean breached = assessment.status() == ToleranceStatus.BREACH || gate.isBreachedBy(assessment.likelihood());
        var result = new Result(assessment, exposure(), attributes(), rows, statements);
        return new ScoreSection("bias", id, breached, result, lines(id));
    }

    /** By table I-2, and never below high where a breach endangers patients. */
    private @Nullable Level exposure() {
        var impact = assessment.impact();
        if (impact == null) {
            return null;
        }
        var read = matrix.exposure(assessment.likelihood().rankedAs(), impact);
        var least = Exposure.of(Level.HIGH);
        return assessment.forcesHigh() && least.isAbove(read) ? Level.HIGH : read.level();
    }

    private List<AttributeResult> attributes() {
        var results = new ArrayList<AttributeResult>();
        for (var groups : evidence.attributes()) {
            var known = groups.known();
            var positive = new LinkedHashMap<String, List<LibraryView.Line>>();
            var negative = new LinkedHashMap<String, List<LibraryView.Line>>();
            var aequitas = new LinkedHashMap<String, List<LibraryView.Line>>();
            var fourFifths = new LinkedHashMap<String, FourFifths>();
            long selected = groups.all().stream()
                    .mapToLong(group -> group.counts().selected())
                    .sum();
            if (groups.reference() instanceof Reference.Named(String name)) {
                var reference = groups.named(name).orElseThrow();
                for (var group : known) {
                    if (!group.equals(reference)) {
                        aequitas.put(group.name(), LibraryView.aequitas(group.counts(), reference.counts(), selected));
                        if (group.counts() instanceof Confusion u && reference.counts() instanceof Confusion p) {
                            positive.put(group.name(), LibraryView.aif360(u, p, true));
                            negative.put(group.name(), LibraryView.aif360(u, p, false));
                        }
                    }
                }
            }
            var best = highest(groups);
            known.forEach(group ->
                    fourFifths.put(group.name(), FourFifths.of(RateMetric.SELECTION_RATE.of(group.counts()), best)));
            results.add(new AttributeResult(
                    groups.attribute(),
                    groups.shareUnknown(),
                    GroupMetrics.of(groups, strata.getOrDefault(groups.attribute(), List.of())),
                    Spread.of(RateMetric.SELECTION_RATE, known),
                    Spread.ofEqualizedOdds(known),
                    fourFifths,
                    LibraryView.fairlearn(known),
                    positive,
                    negative,
                    aequitas));
        }
        return results;
    }

    /** The highest selection rate, to which four fifths refers. */
    private static Proportion highest(Groups groups) {
        return groups.known().stream()
                .map(group -> RateMetric.SELECTION_RATE.of(group.counts()))
                .max((one, other) -> Long.compare(one.hits() * other.of(), other.hits() * one.of()))
                .orElse(Proportion.of(0, 0));
    }

    private List<String> lines(String id) {
        var lines = new Lines().add("Algorithmic bias: %s", id);
        lines.likelihood(assessment.likelihood());
        lines.add("  Status       %s", assessment.status() == null ? "nothing was compared" : assessment.status());
        var impact = assessment.impact();
        var exposure = exposure();
        if (impact != null && exposure != null) {
            lines.add("  Impact       %s", Lines.words(impact));
            lines.add("  Exposure     %s (table I-2)", Lines.words(exposure));
        }
        if (rows != null) {
            lines.add("  Rows         %,d in %s, SHA-256 %s", rows.rows(), rows.file(), rows.sha256());
        }
        assessment.results().forEach(result -> criterion(result, lines));
        assessment
                .excess()
                .forEach(excess -> lines.add(
                        "  Excess       %s: %.1f adverse decisions a year, up to %.1f",
                        excess.comparison().group(), excess.atPoint(), excess.atUpperLimit()));
        evidence.attributes().forEach(groups -> rates(groups, lines));
        if (rows != null) {
            scores(rows, lines);
        }
        statements
                .shares()
                .forEach(share -> lines.add(
                        "  Shares       %s is selected at %.4f times the rate of the reference (%.2f %% of the people)",
                        share.group(), share.selectionRateRatio(), 100 * share.populationShare()));
        lines.reasons(assessment.reasons());
        return lines.all();
    }

    private static void criterion(CriterionResult result, Lines lines) {
        var comparison = result.comparison();
        var probability = result.probability();
        lines.add(
                "  %-12s %s %s against %s: difference %s%s, ratio %s%s; %s",
                result.criterion().metric(),
                comparison.attribute(),
                comparison.group(),
                comparison.reference(),
                Lines.measured(comparison.difference()),
                Lines.interval(comparison.differenceInterval()),
                Lines.measured(comparison.ratio()),
                Lines.interval(comparison.ratioInterval()),
                probability == null
                        ? "too few cases"
                        : Lines.format("P(beyond tolerance) %.4f, %s", probability, String.valueOf(result.status())));
    }

    private static void rates(Groups groups, Lines lines) {
        for (var group : groups.all()) {
            var line = new StringBuilder();
            for (var metric : RateMetric.values()) {
                var counted = metric.of(group.counts());
                if (!counted.isEmpty()) {
                    line.append(Lines.format("%s %.4f  ", metric, (double) counted.hits() / counted.of()));
                }
            }
            lines.add(
                    "  Group        %s %s, n %d%s: %s",
                    groups.attribute(),
                    group.name(),
                    group.counts().total(),
                    group.unknown() ? " (not compared)" : "",
                    line.toString().strip());
        }
    }

    private static void scores(BiasReader.RowsResult rows, Lines lines) {
        for (var summary : rows.summaries()) {
            for (var group : summary.groups()) {
                var auroc = group.auroc();
                var calibration = group.calibration();
                if (auroc != null) {
                    lines.add(
                            "  AUROC        %s %s: %.4f%s",
                            summary.attribute(), group.name(), auroc.area(), Lines.interval(auroc.interval()));
                }
                if (calibration != null) {
                    lines.add(
                            "  Calibration  %s %s: observed over expected %s%s, ECE %s",
                            summary.attribute(),
                            group.name(),
                            Lines.measured(calibration.observedOverExpected()),
                            Lines.interval(calibration.observedOverExpectedInterval()),
                            Lines.measured(calibration.expectedCalibrationError()));
                }
            }
        }
    }
}
