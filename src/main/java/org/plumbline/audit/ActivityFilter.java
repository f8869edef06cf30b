package org.plumbline.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail somebody asks for. What is empty does not restrict.
 *
 * @param term part of the code or title of the record, by its name of that time
 * @param people who did it
 * @param subjects kinds of records, as in {@link org.plumbline.shared.Subject#type()}
 * @param chains the chains, as far as the person may read them
 * @param from the first moment
 * @param before the moment after the last
 */
public record ActivityFilter(
        String term,
        Set<UUID> people,
        Set<String> subjects,
        Set<EventKind> kinds,
        Set<Chain> chains,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final ActivityFilter EVERYTHING =
            new ActivityFilter("", Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public ActivityFilter {
        people = Set.copyOf(people);
        subjects = Set.copyOf(subjects);
        kinds = Set.copyOf(kinds);
        chains = Set.copyOf(chains);
    }
}
