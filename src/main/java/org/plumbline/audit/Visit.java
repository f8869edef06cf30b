package org.plumbline.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Digests;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** How and from where somebody is here, as far as the server knows. */
final class Visit {

    private static final String FACTOR = "FACTOR_";
    private static final int SESSION_BYTES = 16;

    private Visit() {}

    /** What the person signed in with: {@code password}, or several, with commas. */
    static @Nullable String method(@Nullable Authentication authentication) {
        if (authentication == null) {
            return null;
        }
        var factors = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(FACTOR))
                .map(authority -> authority.substring(FACTOR.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        return factors.isEmpty() ? null : factors;
    }

    /** A digest, since whoever reads the trail must not be able to take over a session. */
    static @Nullable String session(@Nullable Authentication authentication) {
        var details = details(authentication);
        if (details == null || details.getSessionId() == null) {
            return null;
        }
        var digest = Digests.sha256().digest(details.getSessionId().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, SESSION_BYTES);
    }

    static @Nullable String address(@Nullable Authentication authentication) {
        var details = details(authentication);
        return details == null ? null : details.getRemoteAddress();
    }

    private static @Nullable WebAuthenticationDetails details(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details
                : null;
    }
}
