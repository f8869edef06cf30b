package org.plumbline.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;

/**
 * One line of the trail.
 *
 * @param seq its place in the chain, or among the lines of the demo data
 * @param person who did it, by the name of that time; empty where the words were erased
 * @param kind {@link EventKind#id()}, perhaps of another version
 * @param address where the person's browser was, if the server knew
 */
public record ActivityEntry(
        Chain chain,
        long seq,
        Instant at,
        String person,
        String kind,
        Subject subject,
        List<Change> changes,
        @Nullable String reason,
        @Nullable String address) {}
