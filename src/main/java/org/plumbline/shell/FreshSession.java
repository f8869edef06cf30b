package org.plumbline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;

/** Gives a session a new id when its person has shown something new, so that an id from before is worth nothing. */
final class FreshSession {

    private FreshSession() {}

    /** Opens the application anew, in what is then the person's session. */
    static void open() {
        UI.getCurrent().getPage().executeJs("window.location.replace(document.baseURI)");
    }

    static void begin() {
        var request = VaadinRequest.getCurrent();
        if (request != null && request.getWrappedSession(false) != null) {
            VaadinService.reinitializeSession(request);
        }
    }
}
