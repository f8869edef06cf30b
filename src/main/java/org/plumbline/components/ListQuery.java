package org.plumbline.components;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a person asked a list for: a search term, filters, and columns to sort by. It is the query part of the list's
 * URL, so a list can be bookmarked and sent.
 *
 * @param filters filter key to chosen values
 * @param sort column key to direction, first wins
 */
public record ListQuery(String term, Map<String, List<String>> filters, List<SortBy> sort) implements Serializable {

    private static final String TERM = "q";
    private static final String SORT = "sort";

    public static final ListQuery EVERYTHING = new ListQuery("", Map.of(), List.of());

    /** A column and its direction. */
    public record SortBy(String column, boolean descending) implements Serializable {}

    public ListQuery {
        term = term.strip();
        var chosen = new LinkedHashMap<String, List<String>>();
        filters.forEach((key, values) -> {
            if (!values.isEmpty()) {
                chosen.put(key, List.copyOf(values));
            }
        });
        filters = java.util.Collections.unmodifiableMap(chosen);
        sort = List.copyOf(sort);
    }

    /** Whether it shows every record. */
    public boolean isUnfiltered() {
        return term.isEmpty() && filters.isEmpty();
    }

    /** The values chosen for a filter; none means that it does not restrict. */
    public List<String> values(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    public Optional<String> value(String filter) {
        return values(filter).stream().findFirst();
    }

    /** The values of a filter as constants; what the URL says and the enum does not know is left out. */
    public <E extends Enum<E>> List<E> values(String filter, Class<E> type) {
        var constants = new ArrayList<E>();
        for (String value : values(filter)) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    constants.add(constant);
                }
            }
        }
        return constants;
    }

    /** The values of a filter that are ids of records; other words are left out. */
    public Set<UUID> ids(String filter) {
        return values(filter).stream()
                .flatMap(value -> RouteId.in(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The value of a filter that is a date; other words are left out. */
    public Optional<LocalDate> date(String filter) {
        return value(filter).flatMap(ListFilter::date);
    }

    public ListQuery withTerm(String newTerm) {
        return new ListQuery(newTerm, filters, sort);
    }

    public ListQuery with(String filter, List<String> values) {
        var changed = new LinkedHashMap<>(filters);
        changed.put(filter, values);
        return new ListQuery(term, changed, sort);
    }

    public ListQuery sortedBy(List<SortBy> columns) {
        return new ListQuery(term, filters, columns);
    }

    /** Without what the filters of a list do not offer, so that no chip claims what restricts nothing. */
    ListQuery knownTo(List<ListFilter> offered) {
        var known = new LinkedHashMap<String, List<String>>();
        for (var filter : offered) {
            known.put(
                    filter.key(), List.copyOf(filter.words(values(filter.key())).keySet()));
        }
        return new ListQuery(term, known, sort);
    }

    static ListQuery from(QueryParameters parameters) {
        var filters = new LinkedHashMap<>(parameters.getParameters());
        filters.remove(TERM);
        filters.remove(SORT);
        var sort = parameters.getParameters(SORT).stream()
                .map(text -> new SortBy(text.replaceFirst("^-", ""), text.startsWith("-")))
                .toList();
        return new ListQuery(parameters.getSingleParameter(TERM).orElse(""), filters, sort);
    }

    QueryParameters toParameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!term.isEmpty()) {
            parameters.put(TERM, List.of(term));
        }
        parameters.putAll(filters);
        if (!sort.isEmpty()) {
            parameters.put(
                    SORT,
                    sort.stream()
                            .map(by -> (by.descending() ? "-" : "") + by.column())
                            .toList());
        }
        return new QueryParameters(parameters);
    }
}
