package org.plumbline.components;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.shared.NotFound;

/** Reads the id of a record from the URL. */
public final class RouteId {

    private RouteId() {}

    /**
     * The id that the URL names.
     *
     * @param what the kind of record, for the sentence that says it is not there
     * @throws NotFound if the URL holds no id: what cannot be one is not there either
     */
    public static UUID of(BeforeEnterEvent event, String parameter, String what) {
        var text = event.getRouteParameters().get(parameter).orElse("");
        return in(text).orElseThrow(() -> new NotFound(what, text));
    }

    /** The id that a part of the URL spells, if it spells one. */
    public static Optional<UUID> in(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
