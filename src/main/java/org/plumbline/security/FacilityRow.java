package org.plumbline.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place of the organisation. A closed one is kept for the records that name it. */
public record FacilityRow(
        UUID id, long version, String name, @Nullable String city, boolean active) {}
