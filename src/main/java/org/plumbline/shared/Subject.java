package org.plumbline.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event happened to.
 *
 * @param type the kind of record in lower case, say {@code ai-system}
 * @param code what people call it, say {@code AIS-0007}
 * @param title its name at that time
 * @param partOf the record that it belongs to and shares the fate of, null where it stands for itself
 */
public record Subject(
        String type,
        UUID id,
        String code,
        String title,
        @Nullable UUID partOf) {

    public Subject(String type, UUID id, String code, String title) {
        this(type, id, code, title, null);
    }
}
