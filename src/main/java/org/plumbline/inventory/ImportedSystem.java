package org.plumbline.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system as a file states it.
 *
 * @param existing the system it updates; null for a new one
 * @param lifecycle where the file says it stands; null keeps what it is, or proposes a new one
 */
public record ImportedSystem(
        @Nullable UUID existing,
        SystemDraft draft,
        @Nullable Lifecycle lifecycle) {}
