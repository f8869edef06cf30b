package org.plumbline.security;

import java.util.Set;
import java.util.UUID;

/** An account, as the list of people shows it. */
public record PersonRow(
        UUID id,
        long version,
        String name,
        String email,
        Set<Role> roles,
        Set<UUID> facilities,
        boolean active,
        boolean demo) {}
