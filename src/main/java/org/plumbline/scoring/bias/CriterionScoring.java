package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.scoring.statistics.Proportion;

/** Holds each group against its reference by the criteria. */
final class CriterionScoring {

    private final BiasPolicy policy;
    private final Map<Proportion, ReferenceRate> believed = new HashMap<>();

    CriterionScoring(BiasPolicy policy) {
        this.policy = policy;
    }

    List<CriterionResult> of(List<Groups> attributes, List<Criterion> criteria) {
        var results = new ArrayList<CriterionResult>();
        for (var groups : attributes) {
            for (var criterion : criteria) {
                for (var group : groups.known()) {
                    results.addAll(against(groups, group, criterion));
                }
            }
        }
        return results;
    }

    private List<CriterionResult> against(Groups groups, Group group, Criterion criterion) {
        return switch (groups.reference()) {
            case Reference.Named(String name) -> {
                var reference = groups.named(name).orElseThrow();
                yield reference.equals(group) ? List.of() : List.of(judge(groups, group, reference, criterion));
            }
            case Reference.EverybodyElse _ -> List.of(judge(groups, group, groups.everybodyBut(group), criterion));
            case Reference.BestGroup _ -> againstBetterOnes(groups, group, criterion);
        };
    }

    /**
     * The group against whichever other makes it look worst, of those that fare at least as well. With a single best
     * group as the reference, one more group with few cases could become it and lower the score of all others.
     */
    private List<CriterionResult> againstBetterOnes(Groups groups, Group group, Criterion criterion) {
        var judged = groups.known().stream()
                .filter(other -> !other.equals(group) && faresAtLeastAsWell(other, group, criterion))
                .map(other -> judge(groups, group, other, criterion))
                .toList();
        var worst = judged.stream()
                .filter(CriterionResult::isScored)
                .max(Comparator.comparingDouble(CriterionResult::orNothing)
                        .thenComparing(result -> result.comparison().reference()));
        if (worst.isPresent()) {
            return List.of(worst.get());
        }
        boolean isMeasured =
                policy.adequacyOf(criterion.metric().of(group.counts()).of()) != Adequacy.INSUFFICIENT;
        if (isMeasured || groups.known().size() < 2) {
            return List.of(); // it is the best
        }
        var other = groups.known().stream()
                .filter(each -> !each.equals(group))
                .findFirst()
                .orElseThrow();
        return List.of(judge(groups, group, other, criterion));
    }

    private static boolean faresAtLeastAsWell(Group other, Group group, Criterion criterion) {
        var theirs = criterion.metric().rate(other.counts()).optional();
        var ours = criterion.metric().rate(group.counts()).optional();
        if (theirs.isEmpty() || ours.isEmpty()) {
            return false;
        }
        return criterion.worse() == Worse.LOWER
                ? theirs.getAsDouble() >= ours.getAsDouble()
                : theirs.getAsDouble() <= ours.getAsDouble();
    }

    private CriterionResult judge(Groups groups, Group group, Group reference, Criterion criterion) {
        var comparison = Comparison.of(groups.attribute(), group, reference, criterion.metric());
        var smaller = Math.min(
                comparison.counted().of(), comparison.countedReference().of());
        var adequacy = policy.adequacyOf(smaller);
        if (adequacy == Adequacy.INSUFFICIENT || !comparison.isPossible()) {
            return new CriterionResult(comparison, criterion, Adequacy.INSUFFICIENT, null, null);
        }
        double probability = probability(comparison.counted(), comparison.countedReference(), criterion);
        var interval = Objects.requireNonNull(comparison.intervalOf(criterion.disparity()));
        return new CriterionResult(
                comparison, criterion, adequacy, probability, ToleranceStatus.of(interval, criterion));
    }

    double probability(Proportion group, Proportion reference, Criterion criterion) {
        return DisparityPosterior.of(group, believed.computeIfAbsent(reference, ReferenceRate::of), criterion);
    }
}
