package org.plumbline.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a system in a file is known again: organisation and external id where the file gives one, else name,
 * organisation and unit. Case does not count.
 */
public record SystemIdentity(
        UUID id,
        String code,
        String name,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String externalId) {

    public Optional<String> externalKey() {
        return externalKey(organisation, externalId);
    }

    public String nameKey() {
        return nameKey(name, organisation, unit);
    }

    public static Optional<String> externalKey(@Nullable String organisation, @Nullable String externalId) {
        return externalId == null ? Optional.empty() : Optional.of(key(organisation, externalId));
    }

    public static String nameKey(String name, @Nullable String organisation, @Nullable String unit) {
        return key(name, organisation, unit);
    }

    private static String key(@Nullable String... parts) {
        var key = new StringBuilder();
        for (var part : parts) {
            key.append(part == null ? "" : part.strip().toLowerCase(Locale.ROOT))
                    .append('\u001f');
        }
        return key.toString();
    }
}
