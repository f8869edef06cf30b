package org.plumbline.security;

import java.util.Set;
import java.util.UUID;

/** Which records a person reaches with a {@link Permission}. */
public sealed interface Reach {

    /** All of them. */
    record Everything() implements Reach {}

    /** Those at these facilities, and those that the person answers for. */
    record Facilities(Set<UUID> facilities, UUID person) implements Reach {

        public Facilities {
            facilities = Set.copyOf(facilities);
        }
    }

    /** Those that the person answers for. */
    record Own(UUID person) implements Reach {}

    /** None. */
    record Nothing() implements Reach {}

    default boolean isEverything() {
        return this instanceof Everything;
    }
}
