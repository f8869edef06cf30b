package org.plumbline.account;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their e-mail address and password. Somebody unknown, somebody inactive, a wrong password and one
 * try too many get the same answer.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final String REFUSAL = "address and password do not fit, or one has to wait";

    /** Longer than any password in any spelling; hashing it would only cost time. */
    private static final int LONGEST_TYPED = 4 * Passphrase.LONGEST;

    private final Holders holders;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final SignInThrottle throttle;
    private final BreakGlass breakGlass;
    private final Clock clock;

    PasswordSignIn(
            Holders holders,
            Passwords passwords,
            Authenticators authenticators,
            SignInThrottle throttle,
            BreakGlass breakGlass,
            Clock clock) {
        this.holders = holders;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.throttle = throttle;
        this.breakGlass = breakGlass;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var email = asked.getName();
        var password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        if (password.length() > LONGEST_TYPED || !throttle.admits(email, address(asked))) {
            throw new BadCredentialsException(REFUSAL);
        }
        var holder = holders.byEmail(email).filter(Holder::active).filter(breakGlass::admits);
        if (!passwords.matches(holder.map(known -> known.person().id()), password)) {
            throw new BadCredentialsException(REFUSAL);
        }
        throttle.right(email);
        var known = holder.orElseThrow();
        breakGlass.used(known);
        return Proof.of(
                known,
                List.of(Proof.factor(Proof.PASSWORD, clock.instant())),
                authenticators.has(known.person().id()),
                asked.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static @Nullable String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }
}
