package org.plumbline.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of risk, with what tells it from its neighbours.
 *
 * @param atlas MITRE ATLAS technique identifiers
 * @param owasp identifiers of the OWASP top ten lists for LLM applications and machine learning
 * @param subcategories outcomes of the AI RMF that speak to it
 */
public record RiskCategory(
        String id,
        String title,
        String definition,
        String boundary,
        List<String> neighbours,
        List<String> atlas,
        List<String> owasp,
        List<String> subcategories,
        List<RiskCategory> children) {

    /** Lists that the file leaves out are empty. */
    public RiskCategory {
        neighbours = orEmpty(neighbours);
        atlas = orEmpty(atlas);
        owasp = orEmpty(owasp);
        children = orEmpty(children);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** This category and all beneath it, parents first. */
    public Stream<RiskCategory> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(RiskCategory::withDescendants));
    }
}
