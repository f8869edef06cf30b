package org.plumbline.rmf;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the categories of the AI RMF are covered, for one system, for the organisation, or for many systems together.
 *
 * @param categories category id, say GOVERN 1, to its coverage, in framework order
 */
public record CoverageByCategory(Map<String, Coverage> categories) implements Serializable {

    public CoverageByCategory {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    public Coverage of(String category) {
        return categories.getOrDefault(category, Coverage.NONE);
    }

    /** The coverage of a function, say GOVERN. */
    public Coverage ofFunction(String function) {
        return categories.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(function + " "))
                .map(Map.Entry::getValue)
                .reduce(Coverage.NONE, Coverage::plus);
    }

    public Coverage total() {
        return categories.values().stream().reduce(Coverage.NONE, Coverage::plus);
    }

    public CoverageByCategory plus(CoverageByCategory other) {
        var sum = new LinkedHashMap<>(categories);
        other.categories.forEach((category, coverage) -> sum.merge(category, coverage, Coverage::plus));
        return new CoverageByCategory(sum);
    }
}
