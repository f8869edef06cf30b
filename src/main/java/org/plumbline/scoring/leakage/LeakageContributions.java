package org.plumbline.scoring.leakage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.plumbline.scoring.reason.Contribution;

/** What each input does to the likelihood: the score with it minus the score without it. */
final class LeakageContributions {

    private final ToDoubleFunction<LeakageEvidence> percent;

    LeakageContributions(ToDoubleFunction<LeakageEvidence> percent) {
        this.percent = percent;
    }

    List<Contribution> of(LeakageEvidence evidence) {
        var found = new ArrayList<Contribution>();
        double all = percent.applyAsDouble(evidence);
        ways(evidence)
                .forEach(way ->
                        found.add(new Contribution(way.input, way.words, all - percent.applyAsDouble(way.without))));
        return found;
    }

    /** The evidence without one input. */
    private record Way(String input, String words, LeakageEvidence without) {}

    private static List<Way> ways(LeakageEvidence evidence) {
        var ways = new ArrayList<Way>();
        if (evidence.access() != Access.INTERNAL_SSO) {
            ways.add(new Way(
                    "access",
                    "access: " + evidence.access().words() + ", against " + Access.INTERNAL_SSO.words(),
                    evidence.withAccess(Access.INTERNAL_SSO)));
        }
        if (evidence.rateLimited()) {
            ways.add(new Way(
                    "rate-limit",
                    "enforced limit per principal",
                    evidence.withProtection(false, evidence.monitored())));
        }
        if (evidence.monitored()) {
            ways.add(new Way(
                    "monitoring",
                    "monitoring with a response",
                    evidence.withProtection(evidence.rateLimited(), false)));
        }
        structure(evidence, ways);
        tests(evidence, ways);
        return ways;
    }

    private static void structure(LeakageEvidence evidence, List<Way> ways) {
        var answers = evidence.granularity();
        if (answers != null) {
            ways.add(new Way(
                    "granularity",
                    "the model answers with " + answers.words(),
                    evidence.withStructure(null, evidence.weaknesses())));
        }
        var weaknesses = evidence.weaknesses();
        if (weaknesses != null) {
            for (var weakness : weaknesses) {
                var others = new HashSet<>(weaknesses);
                others.remove(weakness);
                ways.add(new Way("weakness/" + weakness, weakness.words(), evidence.withStructure(answers, others)));
            }
        }
        var fit = evidence.fit();
        if (fit != null) {
            ways.add(new Way(
                    "fit",
                    String.format(
                            Locale.ROOT,
                            "train accuracy %.3f, test accuracy %.3f",
                            fit.trainAccuracy(),
                            fit.testAccuracy()),
                    evidence.withFit(null)));
        }
    }

    private static void tests(LeakageEvidence evidence, List<Way> ways) {
        for (var audit : evidence.audits()) {
            ways.add(new Way(
                    "audit/" + audit.attack(),
                    "audit by " + audit.attack() + " (" + audit.tool() + ", " + audit.measuredOn() + ")",
                    evidence.withTests(
                            without(evidence.audits(), audit), evidence.attributes(), evidence.extractions())));
        }
        for (var audit : evidence.attributes()) {
            ways.add(new Way(
                    "attribute/" + audit.attribute(),
                    "inference of " + audit.attribute() + " (" + audit.measuredOn() + ")",
                    evidence.withTests(
                            evidence.audits(), without(evidence.attributes(), audit), evidence.extractions())));
        }
        for (var test : evidence.extractions()) {
            ways.add(new Way(
                    "extraction/" + test.measuredOn(),
                    "extraction test (" + test.measuredOn() + ")",
                    evidence.withTests(
                            evidence.audits(), evidence.attributes(), without(evidence.extractions(), test))));
        }
        var guarantee = evidence.guarantee();
        if (guarantee != null) {
            ways.add(new Way(
                    "differential-privacy",
                    String.format(
                            Locale.ROOT,
                            "differential privacy, ε %s per %s (%s, %s)",
                            number(guarantee.privacy().epsilon()),
                            guarantee.unit().name().toLowerCase(Locale.ROOT),
                            guarantee.verified() ? "verified" : "not verified",
                            guarantee.statedOn()),
                    evidence.withGuarantee(null)));
        }
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(each -> each != one).toList();
    }

    private static String number(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.4f", value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
