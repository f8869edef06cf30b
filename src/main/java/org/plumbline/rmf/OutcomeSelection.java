package org.plumbline.rmf;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.catalogue.Framework.Subcategory;
import org.springframework.stereotype.Component;

/** Which outcomes a filter speaks about: the catalogue is no table that SQL could ask. */
@Component
class OutcomeSelection {

    private final List<Subcategory> outcomes;

    OutcomeSelection(Catalogue catalogue) {
        this.outcomes = catalogue.rmf().subcategories();
    }

    List<String> in(GapFilter filter) {
        return ids(outcome -> selects(filter, outcome));
    }

    List<String> in(GapFilter filter, Scope scope) {
        return ids(outcome -> outcome.scope() == scope && selects(filter, outcome));
    }

    /** Those among the given that the filter's term names; all where it has none. */
    List<String> named(GapFilter filter, List<String> among) {
        var term = filter.term().toLowerCase(Locale.ROOT);
        return ids(outcome -> among.contains(outcome.id())
                && (outcome.id().toLowerCase(Locale.ROOT).contains(term)
                        || outcome.title().toLowerCase(Locale.ROOT).contains(term)));
    }

    String title(String subcategory) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(subcategory))
                .findFirst()
                .map(Subcategory::title)
                .orElse(subcategory);
    }

    private static boolean selects(GapFilter filter, Subcategory outcome) {
        return (filter.functions().isEmpty() || filter.functions().contains(outcome.function()))
                && (filter.categories().isEmpty() || filter.categories().contains(outcome.category()));
    }

    private List<String> ids(Predicate<Subcategory> wanted) {
        return outcomes.stream().filter(wanted).map(Subcategory::id).toList();
    }
}
