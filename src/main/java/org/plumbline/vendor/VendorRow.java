package org.plumbline.vendor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the vendor list.
 *
 * @param systems how many AI systems use it, of those that the person may see
 */
public record VendorRow(
        UUID id,
        String code,
        String name,
        @Nullable String website,
        @Nullable String contact,
        long systems,
        Instant changedAt) {}
