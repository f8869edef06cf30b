package org.plumbline.rmf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Scope;

/**
 * What a system takes from the organisation. Outcomes that the organisation answers once hold for every system unless
 * the system overrides them; the others each system answers for itself, and they have no organisation-level answer.
 * Pure arithmetic: it works on what was read, so nothing inherited is stored.
 */
final class Inheritance {

    private final Framework rmf;
    private final List<String> answeredOnce;

    Inheritance(Framework rmf) {
        this.rmf = rmf;
        this.answeredOnce = ids(Scope.ORGANISATION);
    }

    /** The outcomes that the organisation answers for all its systems. */
    List<String> answeredOnce() {
        return answeredOnce;
    }

    /** The outcomes that each system answers for itself. */
    List<String> answeredPerSystem() {
        return ids(Scope.SYSTEM);
    }

    /** The organisation's own coverage: only the outcomes it answers. */
    CoverageByCategory ofOrganisation(Map<String, Standing> answers) {
        return fold((scope, id) -> scope == Scope.ORGANISATION
                ? answers.getOrDefault(id, Standing.UNTOUCHED).coverage()
                : Coverage.NONE);
    }

    /**
     * A system's coverage from its counted answers.
     *
     * @param own category to the coverage of the stored answers to outcomes that each system answers for itself
     * @param overrides the system's own answers to outcomes that the organisation answers
     * @param organisation the organisation's answers
     */
    CoverageByCategory ofSystem(
            Map<String, Coverage> own, Map<String, Standing> overrides, Map<String, Standing> organisation) {
        var inherited = fold((scope, id) -> scope == Scope.ORGANISATION
                ? overrides
                        .getOrDefault(id, organisation.getOrDefault(id, Standing.UNTOUCHED))
                        .coverage()
                : Coverage.NONE);
        return inherited.plus(new CoverageByCategory(ownCoverage(own, 1)));
    }

    /**
     * The coverage of many systems together, counting only what each answers for itself: what they inherit is one piece
     * of work, not one for each system.
     */
    CoverageByCategory ofSystems(Map<String, Coverage> own, int systems) {
        return new CoverageByCategory(ownCoverage(own, systems));
    }

    /** The same for each outcome, from the stored answers to it. */
    Map<String, Coverage> ofEachOutcome(Map<String, Coverage> stored, int systems) {
        var result = new LinkedHashMap<String, Coverage>();
        for (String outcome : answeredPerSystem()) {
            var answered = stored.getOrDefault(outcome, Coverage.NONE);
            result.put(outcome, answered.plus(Coverage.untouched(Math.max(0, systems - answered.total()))));
        }
        return result;
    }

    private Map<String, Coverage> ownCoverage(Map<String, Coverage> stored, int systems) {
        var result = new LinkedHashMap<String, Coverage>();
        for (var category : rmf.categories()) {
            int outcomes = systems
                    * (int) category.subcategories().stream()
                            .filter(subcategory -> subcategory.scope() == Scope.SYSTEM)
                            .count();
            var answered = stored.getOrDefault(category.id(), Coverage.NONE);
            result.put(category.id(), answered.plus(Coverage.untouched(Math.max(0, outcomes - answered.total()))));
        }
        return result;
    }

    private CoverageByCategory fold(Count count) {
        var result = new LinkedHashMap<String, Coverage>();
        for (var category : rmf.categories()) {
            var sum = Coverage.NONE;
            for (var subcategory : category.subcategories()) {
                sum = sum.plus(count.of(subcategory.scope(), subcategory.id()));
            }
            result.put(category.id(), sum);
        }
        return new CoverageByCategory(result);
    }

    private List<String> ids(Scope scope) {
        return rmf.subcategories().stream()
                .filter(subcategory -> subcategory.scope() == scope)
                .map(Framework.Subcategory::id)
                .toList();
    }

    @FunctionalInterface
    private interface Count {
        Coverage of(Scope scope, String subcategory);
    }
}
