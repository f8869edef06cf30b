package org.plumbline.scoring.bias;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The groups of one attribute, or of an intersection of attributes.
 *
 * @param attribute what divides people into these groups, such as {@code race}
 * @param reference whom each group is compared with
 */
public record Groups(String attribute, List<Group> all, Reference reference) {

    public Groups {
        all = List.copyOf(all);
        var names = new HashSet<String>();
        for (var group : all) {
            if (!names.add(group.name())) {
                throw new IllegalArgumentException("the group " + group.name() + " comes twice");
            }
        }
        if (all.size() < 2) {
            throw new IllegalArgumentException("a comparison needs two groups or more");
        }
        if (reference instanceof Reference.Named(String name)
                && all.stream()
                        .noneMatch(group -> !group.unknown() && group.name().equals(name))) {
            throw new IllegalArgumentException("the reference " + name + " is no group of " + attribute);
        }
    }

    /** Everybody who is not in a group, as one group. */
    Group everybodyBut(Group one) {
        var others = known().stream()
                .filter(each -> !each.equals(one))
                .map(Group::counts)
                .toList();
        return Group.of(Comparison.EVERYBODY_ELSE, sum(others));
    }

    private static Counts sum(List<Counts> counts) {
        if (counts.stream().allMatch(Confusion.class::isInstance)) {
            return counts.stream().map(Confusion.class::cast).reduce(Confusion.NONE, Confusion::plus);
        }
        return new Selection(
                counts.stream().mapToLong(Counts::selected).sum(),
                counts.stream().mapToLong(Counts::total).sum());
    }

    public Optional<Group> named(String name) {
        return all.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** The groups that are compared: those that somebody recorded. */
    public List<Group> known() {
        return all.stream().filter(group -> !group.unknown()).toList();
    }

    public long total() {
        return all.stream().mapToLong(group -> group.counts().total()).sum();
    }

    /** The share of cases whose group nobody recorded, 0 to 1. */
    public double shareUnknown() {
        long unknown = all.stream()
                .filter(Group::unknown)
                .mapToLong(group -> group.counts().total())
                .sum();
        return total() == 0 ? 0 : (double) unknown / total();
    }
}
