package org.plumbline.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.plumbline.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes after the password: a passkey or the code of an authenticator app, adding one, and showing again that it
 * is you.
 *
 * <p>People whose sign-in is half done may use it, and nothing else. A session whose person shows something new gets a
 * new id from the view, so that an id from before is worth nothing.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SecondStep {

    static final int MOST_PASSKEYS = 10;

    private final Holders holders;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RelyingParty relyingParty;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStep(
            Holders holders,
            Passwords passwords,
            Authenticators authenticators,
            Passkeys passkeys,
            RelyingParty relyingParty,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = holders;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** The step that is left of the sign-in. */
    public Optional<SignInStep> left() {
        return Proof.step(authentication());
    }

    /** Whether the person has an authenticator app, whose code then does. */
    @Transactional(readOnly = true)
    public boolean hasApp() {
        return authenticators.hasApp(me().person().id());
    }

    /** Whether the person has a passkey that can be shown here. */
    @Transactional(readOnly = true)
    public boolean hasPasskey() {
        return relyingParty.isReachable() && !passkeys.of(me().person().id()).isEmpty();
    }

    /** The one address at which passkeys work; empty where the server is reached in a way that browsers hold unsafe. */
    public Optional<String> passkeyAddress() {
        return Optional.of(relyingParty).filter(RelyingParty::isReachable).map(RelyingParty::origin);
    }

    /** Whether the person confirms with passkey or code; with the password otherwise. */
    @Transactional(readOnly = true)
    public boolean confirmsWithCode() {
        return authenticators.has(me().person().id());
    }

    /** Whether the person confirms where they signed in, which is not here. */
    @Transactional(readOnly = true)
    public boolean confirmsElsewhere() {
        return !confirmsWithCode()
                && Proof.factors(authentication()).stream()
                        .anyMatch(shown -> Proof.ISSUER.equals(shown.getAuthority()));
    }

    /**
     * Enters the code of the app, or a recovery code, which is then used up.
     *
     * @throws WrongCode if it is neither
     */
    public void enterCode(String code) {
        var me = me();
        require(me, () -> authenticators.accept(me.person().id(), code), WrongCode::new);
        show(Proof.CODE, me, true);
    }

    /** Asks for one of the person's passkeys. */
    @Transactional(readOnly = true)
    public PasskeyQuestion.Show askForPasskey() {
        return relyingParty.askToShow(me().person().id());
    }

    /**
     * Shows a passkey. Tries are not counted, since there is nothing to guess: whom others lock out by guessing still
     * comes on.
     *
     * @throws PasskeyRefused if it is not this person's or does not answer the question
     */
    public void showPasskey(PasskeyQuestion.Show question, String answer) {
        var me = me();
        try {
            relyingParty.accept(me.person().id(), question, answer);
        } catch (PasskeyRefused refused) {
            tellWrong();
            throw refused;
        }
        show(Proof.PASSKEY, me, true);
    }

    /**
     * Shows again that it is this person.
     *
     * @param proof a code where there is an app or a passkey, the password otherwise
     * @throws WrongCode if the code is wrong
     * @throws WrongPassword if the password is
     */
    public void confirm(String proof) {
        if (confirmsWithCode()) {
            enterCode(proof);
        } else {
            var me = me();
            require(me, () -> passwords.matches(Optional.of(me.person().id()), proof), WrongPassword::new);
            show(Proof.PASSWORD, me, false);
        }
    }

    /**
     * A secret for an app that is to be added; nothing is kept of it before {@link #addAuthenticator}.
     *
     * @throws ProofTooOld if the last proof is too long ago
     */
    public NewAuthenticator newAuthenticator() {
        requireMayAdd();
        return new NewAuthenticator(Authenticators.newSecret(), me().email());
    }

    /**
     * Adds the app, in place of one from before.
     *
     * @return recovery codes, in the clear only here
     * @throws WrongCode if the code does not come from an app with this secret
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public List<String> addAuthenticator(NewAuthenticator added, String code) {
        requireMayAdd();
        var me = me();
        var step = Totp.step(added.secret(), code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw new WrongCode();
        }
        var codes = authenticators.add(me.person().id(), added.secret(), step.getAsLong());
        events.publishEvent(Recorded.of(EventKind.PERSON_AUTHENTICATOR_ADDED, me.subject()));
        show(Proof.CODE, me, true);
        return codes;
    }

    /**
     * Asks an authenticator to make a passkey; nothing is kept of it before {@link #addPasskey}.
     *
     * @throws ProofTooOld if the last proof is too long ago
     * @throws TooManyPasskeys if there is no room for one more
     */
    @Transactional(readOnly = true)
    public PasskeyQuestion.Make newPasskey() {
        requireMayAdd();
        var person = me().person().id();
        if (passkeys.of(person).size() >= MOST_PASSKEYS) {
            throw new TooManyPasskeys(MOST_PASSKEYS);
        }
        return relyingParty.askToMake(person);
    }

    /**
     * Adds the passkey that was made.
     *
     * @param label what the person calls it
     * @return recovery codes, in the clear only here; none where the person has some already
     * @throws PasskeyRefused if it does not answer the question
     * @throws ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public List<String> addPasskey(PasskeyQuestion.Make question, String answer, String label) {
        requireMayAdd();
        var name = label.strip();
        if (name.isEmpty() || name.length() > Passkey.LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has 1 to " + Passkey.LONGEST_LABEL + " characters");
        }
        var me = me();
        var person = me.person().id();
        boolean first = !authenticators.has(person);
        relyingParty.keep(person, question, answer, name);
        var codes = first ? authenticators.newRecoveryCodes(person) : List.<String>of();
        events.publishEvent(
                Recorded.of(EventKind.PERSON_PASSKEY_ADDED, me.subject(), Change.of("person.passkey", null, name)));
        show(Proof.PASSKEY, me, true);
        return codes;
    }

    /** A password alone adds nothing for whom it does not let in. */
    private void requireMayAdd() {
        var left = left();
        if (left.isEmpty()) {
            new FreshProof(clock).require();
        } else if (left.get() != SignInStep.ADD_AUTHENTICATOR) {
            throw new AccessDeniedException("the second step comes first");
        }
    }

    private void require(Holder me, BooleanSupplier proof, Supplier<? extends RuleViolation> refusal) {
        if (!throttle.admits(me.email(), null) || !proof.getAsBoolean()) {
            tellWrong();
            throw refusal.get();
        }
        throttle.right(me.email());
    }

    private void tellWrong() {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                authentication(), new BadCredentialsException("the second step was wrong")));
    }

    /** From now on the session holds for this factor too. */
    private void show(String factor, Holder me, boolean hasAuthenticator) {
        var before = authentication();
        boolean wasHalf = Proof.step(before).isPresent();
        var factors = new ArrayList<FactorGrantedAuthority>(Proof.factors(before));
        factors.removeIf(shown -> factor.equals(shown.getAuthority()));
        factors.add(Proof.factor(factor, clock.instant()));
        var after = Proof.of(me, factors, hasAuthenticator, before.getDetails());
        SecurityContextHolder.getContext().setAuthentication(after);
        if (wasHalf) {
            events.publishEvent(new InteractiveAuthenticationSuccessEvent(after, getClass()));
        }
    }

    private Holder me() {
        return Proof.holder(holders, SecurityContextHolder.getContext().getAuthentication());
    }

    private static Authentication authentication() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
