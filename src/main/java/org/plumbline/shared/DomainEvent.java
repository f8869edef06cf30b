package org.plumbline.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that others must know: who reads the trail, and features that react. It is published inside the transaction
 * that makes it true, and listeners that must not miss it run in that transaction too.
 */
public interface DomainEvent {

    /** How a kind ends that tells what an import did to one record; one line of its own tells of the whole import. */
    String BY_IMPORT = "-by-import";

    /**
     * What happened, as {@code feature.fact}: {@code risk.accepted}. The sentence people read is
     * {@code activity.<kind>}.
     */
    String kind();

    Subject subject();

    /** The fields that changed; empty where the kind says it all. */
    default List<Change> changes() {
        return List.of();
    }

    /** Why, in the words of the person who did it. */
    default @Nullable String reason() {
        return null;
    }
}
