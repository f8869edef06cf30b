package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Holm;

/** Every group against its reference by every metric, for reading; what is scored is chosen from the same counts. */
final class PairwiseComparisons {

    private PairwiseComparisons() {}

    static List<Comparison> of(List<Groups> attributes) {
        var comparisons = new ArrayList<Comparison>();
        for (var groups : attributes) {
            for (var metric : RateMetric.values()) {
                for (var group : groups.known()) {
                    reference(groups, group, metric)
                            .map(reference -> Comparison.of(groups.attribute(), group, reference, metric))
                            .ifPresent(comparisons::add);
                }
            }
        }
        return comparisons;
    }

    /** Holm's correction over all comparisons that have a test. */
    static List<@Nullable Double> holm(List<Comparison> comparisons) {
        var adjusted = Holm.adjust(comparisons.stream()
                .map(Comparison::test)
                .filter(test -> test != null)
                .mapToDouble(test -> test.p())
                .toArray());
        var inPlace = new ArrayList<@Nullable Double>();
        var next = Arrays.stream(adjusted).iterator();
        for (var comparison : comparisons) {
            inPlace.add(comparison.test() == null ? null : next.next());
        }
        return inPlace;
    }

    private static Optional<Group> reference(Groups groups, Group group, RateMetric metric) {
        return switch (groups.reference()) {
            case Reference.Named(String name) -> groups.named(name).filter(other -> !other.equals(group));
            case Reference.BestGroup _ -> best(groups, metric).filter(other -> !other.equals(group));
            case Reference.EverybodyElse _ -> Optional.of(groups.everybodyBut(group));
        };
    }

    private static Optional<Group> best(Groups groups, RateMetric metric) {
        double sign = metric.isError() ? -1 : 1;
        return groups.known().stream()
                .filter(group -> metric.rate(group.counts()).isKnown())
                .max(Comparator.<Group>comparingDouble(group ->
                                sign * metric.rate(group.counts()).optional().orElseThrow())
                        .thenComparing(Group::name));
    }
}
