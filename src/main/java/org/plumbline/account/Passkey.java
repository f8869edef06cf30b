package org.plumbline.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person, as the account page lists it.
 *
 * @param label what its owner calls it
 * @param usedAt null before the first time
 */
public record Passkey(
        UUID id, String label, Instant addedAt, @Nullable Instant usedAt) {

    public static final int LONGEST_LABEL = 60;
}
