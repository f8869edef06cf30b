package org.plumbline.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people keep of their own account: password, second step, open sessions. */
@Service
@PreAuthorize("hasAuthority('MAY_TAKE_PART')")
public class OwnAccount {

    private final Holders holders;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Identities identities;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final FreshProof proof;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Holders holders,
            Passwords passwords,
            Authenticators authenticators,
            Passkeys passkeys,
            Identities identities,
            Sessions sessions,
            SignInThrottle throttle,
            FreshProof proof,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.identities = identities;
        this.sessions = sessions;
        this.throttle = throttle;
        this.proof = proof;
        this.events = events;
    }

    /**
     * What the person has besides the password.
     *
     * @param needed whether the person's role asks for something
     */
    public record OwnAuthenticators(boolean app, List<Passkey> passkeys, boolean needed, int recoveryCodesLeft) {

        public boolean isEmpty() {
            return !app && passkeys.isEmpty();
        }

        /** Whether one of them may go. */
        public boolean canSpareOne() {
            return !needed || passkeys.size() + (app ? 1 : 0) > 1;
        }
    }

    /** Whether this person signs in elsewhere, and so has neither password nor second step here. */
    @Transactional(readOnly = true)
    public boolean isKeptElsewhere() {
        return identities.has(me().person().id());
    }

    @Transactional(readOnly = true)
    public OwnAuthenticators authenticators() {
        var me = me();
        var id = me.person().id();
        return new OwnAuthenticators(
                authenticators.hasApp(id), passkeys.of(id), me.needsSecondStep(), authenticators.recoveryCodesLeft(id));
    }

    /**
     * Changes the password; other sessions of this person end.
     *
     * @param here the session that goes on, where there is one
     * @throws WrongPassword if the current one does not match
     * @throws UnfitPassphrase if the new one does not keep others out
     */
    @Transactional
    public void changePassword(String current, String next, @Nullable UUID here) {
        var me = me();
        if (!throttle.admits(me.email(), null)
                || !passwords.matches(Optional.of(me.person().id()), current)) {
            throw new WrongPassword();
        }
        throttle.right(me.email());
        passwords.choose(me.person().id(), next, List.of(me.email(), me.person().name()));
        sessions.endAllOf(me.person().id(), here);
        events.publishEvent(Recorded.of(EventKind.PERSON_PASSWORD_CHANGED, me.subject()));
    }

    /**
     * Takes the app away.
     *
     * @throws AuthenticatorNeeded if the person's role asks for a second step, and there is no passkey
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public void removeAuthenticator() {
        proof.require();
        requireAnother();
        var me = me();
        authenticators.removeApp(me.person().id());
        events.publishEvent(Recorded.of(EventKind.PERSON_AUTHENTICATOR_REMOVED, me.subject()));
    }

    /**
     * Takes a passkey away; of others there is none.
     *
     * @throws AuthenticatorNeeded if the person's role asks for a second step, and nothing else is left for it
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public void removePasskey(UUID passkey) {
        proof.require();
        var mine = passkeys.of(me().person().id()).stream()
                .filter(known -> known.id().equals(passkey))
                .findFirst();
        mine.ifPresent(this::remove);
    }

    private void remove(Passkey passkey) {
        requireAnother();
        var me = me();
        passkeys.remove(me.person().id(), passkey.id());
        authenticators.forgetUselessCodes(me.person().id());
        events.publishEvent(Recorded.of(
                EventKind.PERSON_PASSKEY_REMOVED, me.subject(), Change.of("person.passkey", passkey.label(), null)));
    }

    private void requireAnother() {
        if (!authenticators().canSpareOne()) {
            throw new AuthenticatorNeeded();
        }
    }

    /**
     * Makes new recovery codes; those from before no longer work.
     *
     * @return the codes, in the clear only here
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public List<String> newRecoveryCodes() {
        proof.require();
        var me = me();
        var codes = authenticators.newRecoveryCodes(me.person().id());
        events.publishEvent(Recorded.of(EventKind.PERSON_RECOVERY_CODES_MADE, me.subject()));
        return codes;
    }

    /** Where this person is signed in, the newest first. */
    @Transactional(readOnly = true)
    public List<OpenSession> sessions() {
        return sessions.live(me().person().id());
    }

    /**
     * Ends a session of this person; of others there is none.
     *
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public void end(UUID session) {
        proof.require();
        var me = me();
        if (sessions.live(me.person().id()).stream().anyMatch(open -> open.id().equals(session))) {
            sessions.end(session);
            events.publishEvent(Recorded.of(EventKind.PERSON_SESSION_ENDED, me.subject()));
        }
    }

    private Holder me() {
        return Proof.holder(holders, SecurityContextHolder.getContext().getAuthentication());
    }
}
