package org.plumbline.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;

/**
 * A token, as lists show it; what it is itself nobody can see any more.
 *
 * @param name what its person calls it
 * @param lastUsedAt to the minute, null while nobody used it
 * @param lastAddress from where
 * @param expired whether it no longer works
 */
public record ApiToken(
        UUID id,
        String name,
        PersonRef person,
        Set<ApiScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress,
        boolean expired)
        implements Serializable {}
