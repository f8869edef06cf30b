package org.plumbline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import org.plumbline.account.SessionGuard;

/**
 * Warns people before their session ends because nobody seems to be there, and ends it. Typing and clicking count, also
 * where the server hears nothing of it; so nobody loses what they write.
 */
@Tag("plumbline-session-watch")
@JsModule("./session.js")
class SessionWatch extends Component {

    /** Sooner than the server ends it, so that what is on the screen goes first. */
    private static final Duration IDLE = SessionGuard.IDLE.minusMinutes(1);

    private static final Duration WARNING = Duration.ofMinutes(2);

    private final transient AuthenticationContext session;

    SessionWatch(AuthenticationContext session) {
        this.session = session;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        "this.stop?.(); this.stop = window.plumblineSession.watch(this, $0, $1,"
                                + " {title: $2, text: $3, stay: $4})",
                        IDLE.toMillis(),
                        WARNING.toMillis(),
                        getTranslation("session.warning.title"),
                        getTranslation("session.warning.text", "{0}"),
                        getTranslation("session.warning.stay"));
    }

    /** Somebody is there: that the server is asked at all keeps the session. */
    @ClientCallable
    void stillHere() {
        // nothing more to do
    }

    /** Nobody is there any more. */
    @ClientCallable
    void leave() {
        session.logout();
    }
}
