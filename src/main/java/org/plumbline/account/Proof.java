package org.plumbline.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What a session holds for: the factors that somebody has shown, and so the permissions, or the step that is left. */
public final class Proof {

    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String CODE = "FACTOR_CODE";
    static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    /** Somebody was sent back by an issuer of single sign-on, which asks for what it holds right. */
    static final String ISSUER = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

    private static final Set<String> CERTAIN = Set.of(CODE, PASSKEY, ISSUER);
    private static final String SERVER = "FACTOR_SERVER";

    private Proof() {}

    /** The step that is left before anything is permitted. */
    public static Optional<SignInStep> step(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : Arrays.stream(SignInStep.values())
                        .filter(step -> authentication.getAuthorities().contains(step.authority()))
                        .findFirst();
    }

    /** For work that the server does in the name of somebody, which whoever started it has proved. */
    public static GrantedAuthority ofServer() {
        return FactorGrantedAuthority.fromAuthority(SERVER);
    }

    /** Who is signed in, as they are now. */
    static Holder holder(Holders holders, @Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .flatMap(actor -> holders.byId(actor.id()))
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The newest factor that was shown. */
    static Optional<Instant> newest(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : factors(authentication).stream()
                        .map(FactorGrantedAuthority::getIssuedAt)
                        .max(Instant::compareTo);
    }

    static List<FactorGrantedAuthority> factors(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .toList();
    }

    static FactorGrantedAuthority factor(String authority, Instant shownAt) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(shownAt).build();
    }

    /**
     * The authentication of somebody who has shown these factors.
     *
     * @param hasAuthenticator whether they have a passkey or an authenticator app, which is then asked for
     */
    static Authentication of(
            Holder holder,
            Collection<FactorGrantedAuthority> factors,
            boolean hasAuthenticator,
            @Nullable Object details) {
        var authorities = new ArrayList<GrantedAuthority>(factors);
        boolean certain =
                factors.stream().map(FactorGrantedAuthority::getAuthority).anyMatch(CERTAIN::contains);
        if (certain || (!hasAuthenticator && !holder.needsSecondStep())) {
            authorities.addAll(holder.permissions());
        } else {
            authorities.add(
                    (hasAuthenticator ? SignInStep.SHOW_AUTHENTICATOR : SignInStep.ADD_AUTHENTICATOR).authority());
        }
        var proved = UsernamePasswordAuthenticationToken.authenticated(holder.person(), null, authorities);
        proved.setDetails(details);
        return proved;
    }
}
