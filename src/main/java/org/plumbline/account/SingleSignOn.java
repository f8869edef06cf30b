package org.plumbline.account;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets people sign in at an issuer of OpenID Connect: authorization code with PKCE, state and nonce. The issuer is
 * asked for nothing before somebody goes there, so that the server starts while it cannot be reached. None of its
 * tokens is kept.
 */
@Component
@ConditionalOnProperty("plumbline.oidc.issuer")
public class SingleSignOn {

    /** Where the way to the issuer begins. */
    public static final String START = "oauth2/authorization/sso";

    /** Where the way to the issuer begins that asks people for their password there once more. */
    public static final String START_AGAIN = START + "?again";

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final String REGISTRATION = "sso";

    private final SingleSignOnSettings settings;
    private final Identities identities;
    private final Holders holders;
    private final Authenticators authenticators;
    private final Sessions sessions;
    private final ClientRegistrationRepository issuer;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** @param baseUrl what people type to reach us; the address of each request where it is not set */
    SingleSignOn(
            SingleSignOnSettings settings,
            Identities identities,
            Holders holders,
            Authenticators authenticators,
            Sessions sessions,
            @Value("${plumbline.base-url:}") String baseUrl) {
        this.settings = settings;
        this.identities = identities;
        this.holders = holders;
        this.authenticators = authenticators;
        this.sessions = sessions;
        var address = required(settings.issuer(), "issuer");
        var clientId = required(settings.clientId(), "client-id");
        var secret = required(secret(settings), "client-secret or client-secret-file");
        requireSafe(address);
        this.issuer = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                registration(address, clientId, secret, settings.name(), baseUrl)));
    }

    /** What people call the issuer. */
    public String name() {
        return settings.name();
    }

    /**
     * Adds the ways there and back, and the one by which the issuer ends sessions.
     *
     * @param signInPage where those end who do not come in, with the parameter {@code sso}
     */
    public void configure(HttpSecurity http, String signInPage) {
        var turnedAway = turnedAway(signInPage);
        http.oauth2Login(login -> login.loginPage(signInPage)
                        .clientRegistrationRepository(issuer)
                        .authorizedClientRepository(new NothingKept())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(resolver()))
                        .userInfoEndpoint(user -> user.oidcUserService(this::admitted))
                        .successHandler(new Arrival())
                        .failureHandler(turnedAway)
                        .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(turnedAway);
                                return filter;
                            }
                        }))
                .oidcLogout(logout -> logout.clientRegistrationRepository(issuer)
                        .backChannel(channel -> channel.logoutHandler((_, _, told) -> endSessions(told))));
    }

    private OidcUser admitted(OidcUserRequest request) {
        var user = new OidcUserService().loadUser(request);
        try {
            var person = identities.admit(
                    String.valueOf(user.getIdToken().getIssuer()), requireNonNull(user.getSubject()), user.getClaims());
            var holder = holders.byId(person)
                    .filter(Holder::active)
                    .orElseThrow(() -> new NotAdmitted("the account is deactivated"));
            return new SignedInElsewhere(user, holder);
        } catch (NotAdmitted refused) {
            throw new OAuth2AuthenticationException(new OAuth2Error("access_denied"), refused.getMessage(), refused);
        }
    }

    /** Ends what the issuer says has ended: one session where it names one, and otherwise all of the person. */
    private void endSessions(@Nullable Authentication told) {
        if (told != null && told.getPrincipal() instanceof OidcLogoutToken token) {
            if (token.getSubject() != null) {
                identities
                        .personOf(String.valueOf(token.getIssuer()), token.getSubject())
                        .ifPresent(person -> sessions.endAllOf(person, null));
            } else if (token.getSessionId() != null) {
                sessions.endOfIssuer(token.getSessionId());
            }
        }
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        var asUsual = new DefaultOAuth2AuthorizationRequestResolver(issuer);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return again(request, asUsual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return again(request, asUsual.resolve(request, registration));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        return usual == null || request.getParameter("again") == null
                ? usual
                : OAuth2AuthorizationRequest.from(usual)
                        .additionalParameters(more -> more.putAll(Map.of("prompt", "login", "max_age", "0")))
                        .build();
    }

    private static AuthenticationFailureHandler turnedAway(String signInPage) {
        var back = new SimpleUrlAuthenticationFailureHandler(signInPage + "?sso");
        return (request, response, refusal) -> {
            LOG.warn("Single sign-on let nobody in: {}", reason(refusal));
            back.onAuthenticationFailure(request, response, refusal);
        };
    }

    private static String reason(AuthenticationException refusal) {
        return refusal instanceof OAuth2AuthenticationException known && !(known.getCause() instanceof NotAdmitted)
                ? known.getError().getErrorCode()
                : String.valueOf(refusal.getMessage());
    }

    private static ClientRegistration registration(
            String address, String clientId, String secret, String name, String baseUrl) {
        var here = baseUrl.isBlank() ? "{baseUrl}" : StringUtils.trimTrailingCharacter(baseUrl, '/');
        return said(address)
                .registrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(secret)
                .clientName(name)
                .scope("openid", "profile", "email")
                .redirectUri(here + "/login/oauth2/code/" + REGISTRATION)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** What the issuer says of itself. */
    private static ClientRegistration.Builder said(String address) {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(address);
        } catch (IllegalArgumentException | IllegalStateException unanswered) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("temporarily_unavailable"),
                    "the issuer does not answer, or not as one",
                    unanswered);
        }
    }

    private static String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new StartRefused("Single sign-on needs plumbline.oidc." + setting + "; see docs/operations.md.");
        }
        return value.strip();
    }

    private static void requireSafe(String address) {
        var uri = URI.create(address);
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
        if (!"https".equals(uri.getScheme()) && !here) {
            throw new StartRefused(
                    "The issuer of single sign-on must be reached through https; change" + " plumbline.oidc.issuer.");
        }
    }

    private static @Nullable String secret(SingleSignOnSettings settings) {
        return settings.clientSecretFile() == null ? settings.clientSecret() : read(settings.clientSecretFile());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new StartRefused("The secret of single sign-on in " + file + " cannot be read.");
        }
    }

    /** Begins the session: as the person, since the moment that the issuer says, in place of one from before. */
    private final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication arrived)
                throws IOException, jakarta.servlet.ServletException {
            if (!(arrived.getPrincipal() instanceof SignedInElsewhere user)) {
                throw new IllegalStateException("nobody came back from the issuer");
            }
            var holder = holders.byId(user.id()).orElseThrow();
            var shown =
                    Optional.ofNullable(user.getAuthenticatedAt()).or(() -> Optional.ofNullable(user.getIssuedAt()));
            var context = new SecurityContextImpl(Proof.of(
                    holder,
                    List.of(Proof.factor(Proof.ISSUER, shown.orElseThrow())),
                    authenticators.has(user.id()),
                    arrived.getDetails()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            var web = request.getSession();
            if (web.getAttribute(SessionGuard.SESSION) instanceof UUID before) {
                sessions.end(before);
            }
            var session = sessions.begin(user.id(), request.getRemoteAddr(), request.getHeader("User-Agent"));
            sessions.belongsTo(session, user.getIdToken().getClaimAsString("sid"));
            web.setAttribute(SessionGuard.SESSION, session);
            super.onAuthenticationSuccess(request, response, arrived);
        }
    }

    /** Plumbline asks the issuer for nothing later on, so its tokens end with the sign-in. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing to keep
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
