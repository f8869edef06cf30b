package org.plumbline.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;

/** One line of the trail. */
public record ActivityEntry(
        Instant at,
        String person,
        String kind,
        Subject subject,
        List<Change> changes,
        @Nullable String reason) {}
