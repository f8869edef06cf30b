package org.plumbline.risk;

import java.util.Set;
import java.util.UUID;

/** Which risks a person sees. */
sealed interface RiskScope {

    /** All of them. */
    record All() implements RiskScope {}

    /** Those that the person owns, and those of the person's own systems. */
    record Own(UUID person, Set<UUID> systems) implements RiskScope {}
}
