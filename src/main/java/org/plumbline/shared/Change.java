package org.plumbline.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field before and after. The field is a translation key, the values are as people read them. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, text(before), text(after));
    }

    public boolean isReal() {
        return !Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
