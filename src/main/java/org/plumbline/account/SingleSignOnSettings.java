package org.plumbline.account;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in elsewhere, with OpenID Connect. Without an issuer they do not.
 *
 * @param issuer its address, as in its own tokens
 * @param name what people call it; written on the button of the sign-in page
 * @param clientId what it calls us
 * @param clientSecret with which we prove that to it; or
 * @param clientSecretFile a file with nothing else in it
 * @param claim what it says of people that decides their roles
 * @param roles value of that claim to name of a role; who has none of the values does not come in
 * @param breakGlass the e-mail address of the one account that still signs in with a password, for the day on which the
 *     issuer cannot be reached; everyone may where it is not set
 */
@ConfigurationProperties("plumbline.oidc")
public record SingleSignOnSettings(
        @Nullable String issuer,
        @DefaultValue("single sign-on") String name,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("groups") String claim,
        @DefaultValue Map<String, String> roles,
        @Nullable String breakGlass) {

    public boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "single sign-on at " + issuer;
    }
}
