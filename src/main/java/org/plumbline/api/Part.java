package org.plumbline.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what the next part is asked for with; null after the last
 */
record Part<T>(List<T> items, @Nullable String next) {

    /** @param found up to one more than were asked for, which tells whether there is more */
    static <F, T> Part<T> of(List<F> found, int limit, Function<F, UUID> id, Function<F, T> shown) {
        var items = found.stream().limit(limit).toList();
        return new Part<>(
                items.stream().map(shown).toList(),
                found.size() > limit ? id.apply(items.getLast()).toString() : null);
    }
}
