package org.plumbline.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is signed in.
 *
 * @param browser what the browser calls itself
 */
public record OpenSession(
        UUID id,
        Instant begunAt,
        Instant seenAt,
        @Nullable String address,
        @Nullable String browser) {}
