package org.plumbline.risk;

import java.util.Set;
import java.util.UUID;

/** Which risks a person sees. */
sealed interface RiskScope {

    /** All of them. */
    record All() implements RiskScope {}

    /** Those that the person owns, and those of the systems that the person sees. */
    record Own(UUID person, Set<UUID> systems) implements RiskScope {}
}
