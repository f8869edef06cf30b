package org.plumbline.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact for the trail that no other feature reacts to. */
public record Recorded(
        String kind,
        Subject subject,
        List<Change> changes,
        @Nullable String reason) implements DomainEvent {

    public Recorded {
        changes = changes.stream().filter(Change::isReal).toList();
    }

    public static Recorded of(String kind, Subject subject, Change... changes) {
        return new Recorded(kind, subject, List.of(changes), null);
    }

    public static Recorded because(String kind, Subject subject, @Nullable String reason, Change... changes) {
        return new Recorded(kind, subject, List.of(changes), reason);
    }
}
