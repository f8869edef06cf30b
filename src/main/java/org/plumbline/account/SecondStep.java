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
import org.plumbline.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
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
 * What comes after the password: the code of an authenticator app, adding one, and showing again that it is you.
 *
 * <p>People whose sign-in is half done may use it, and nothing else. A session whose person shows something new gets a
 * new id from the view, so that an id from before is worth nothing.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SecondStep {

    private final Holders holders;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStep(
            Holders holders,
            Passwords passwords,
            Authenticators authenticators,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = holders;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** The step that is left of the sign-in. */
    public Optional<SignInStep> left() {
        return Proof.step(authentication());
    }

    /** Whether the person confirms with a code; with the password otherwise. */
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

    /**
     * Shows again that it is this person.
     *
     * @param proof the code of the app where there is one, the password otherwise
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

    /** A secret for an app that is to be added; nothing is kept of it before {@link #addAuthenticator}. */
    public NewAuthenticator newAuthenticator() {
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
        var me = me();
        new FreshProof(clock).require();
        var step = Totp.step(added.secret(), code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw new WrongCode();
        }
        var codes = authenticators.add(me.person().id(), added.secret(), step.getAsLong());
        events.publishEvent(Recorded.of(EventKind.PERSON_AUTHENTICATOR_ADDED, me.subject()));
        show(Proof.CODE, me, true);
        return codes;
    }

    private void require(Holder me, BooleanSupplier proof, Supplier<? extends RuleViolation> refusal) {
        if (!throttle.admits(me.email(), null) || !proof.getAsBoolean()) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    authentication(), new BadCredentialsException("the second step was wrong")));
            throw refusal.get();
        }
        throttle.right(me.email());
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
