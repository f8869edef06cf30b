package org.plumbline.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;

/**
 * A fact that the trail must hold. It is published inside the transaction that makes it true; features that must not
 * miss it listen in that transaction too.
 *
 * @param changes the fields that changed; empty where the kind says it all
 * @param reason why, in the words of the person who did it
 */
public record Recorded(
        EventKind kind,
        Subject subject,
        List<Change> changes,
        @Nullable String reason) {

    public Recorded {
        if (kind.chain() != Chain.CHANGES) {
            throw new IllegalArgumentException(kind.id() + " is no change");
        }
        changes = changes.stream().filter(Change::isReal).toList();
    }

    public static Recorded of(EventKind kind, Subject subject, Change... changes) {
        return new Recorded(kind, subject, List.of(changes), null);
    }

    public static Recorded because(EventKind kind, Subject subject, @Nullable String reason, Change... changes) {
        return new Recorded(kind, subject, List.of(changes), reason);
    }
}
