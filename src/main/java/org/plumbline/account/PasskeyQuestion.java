package org.plumbline.account;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * What an authenticator is asked to sign. It stays on the server, in the session of the person who is asked, and takes
 * one answer within a few minutes.
 */
public abstract sealed class PasskeyQuestion {

    private final UUID person;
    private final String json;
    private final Instant until;
    private final AtomicBoolean answered = new AtomicBoolean();

    private PasskeyQuestion(UUID person, String json, Instant until) {
        this.person = person;
        this.json = json;
        this.until = until;
    }

    /** The question in the form that browsers read (WebAuthn level 3, 5.1.9 and 5.1.10). */
    public String json() {
        return json;
    }

    /** Takes the one answer: whether this person may still give it. */
    boolean take(UUID who, Instant now) {
        return !answered.getAndSet(true) && person.equals(who) && now.isBefore(until);
    }

    /** Make a passkey. */
    public static final class Make extends PasskeyQuestion {

        private final PublicKeyCredentialCreationOptions options;

        Make(UUID person, PublicKeyCredentialCreationOptions options, String json, Instant until) {
            super(person, json, until);
            this.options = options;
        }

        PublicKeyCredentialCreationOptions options() {
            return options;
        }
    }

    /** Show one of those that were made. */
    public static final class Show extends PasskeyQuestion {

        private final PublicKeyCredentialRequestOptions options;

        Show(UUID person, PublicKeyCredentialRequestOptions options, String json, Instant until) {
            super(person, json, until);
            this.options = options;
        }

        PublicKeyCredentialRequestOptions options() {
            return options;
        }
    }
}
