package org.plumbline.components;

import com.vaadin.flow.function.SerializableRunnable;

/** A form with something to lose, wherever on a page it stands. */
public interface Guarded {

    /** Does what would take the form away: at once, or after asking where something would be lost. */
    void leave(SerializableRunnable away);
}
