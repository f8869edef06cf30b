package org.plumbline.journeys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The single sign-on of a fictional organisation: Spring's authorization server, with people of the test. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "plumbline";
    static final String SECRET = "a secret of the two";
    static final String PASSWORD = "kept elsewhere";

    /** Name to groups, as the issuer says them at the next sign-in. */
    private static final Map<String, List<String>> PEOPLE = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext server;
    private final String address;

    private Issuer(ConfigurableApplicationContext server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Another host name than Plumbline's, whose cookies it must not share. */
    static String anAddress() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Issuer start(String address, int plumbline) {
        var server = new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port",
                        URI.create(address).getPort(),
                        "server.address",
                        "127.0.0.1",
                        "issuer",
                        address,
                        "plumbline.address",
                        "http://localhost:" + plumbline,
                        "spring.config.name",
                        "no-file-of-plumbline"))
                .run();
        return new Issuer(server, address);
    }

    /** Somebody may sign in from now on, and is in these groups. */
    void knows(String name, String... groups) {
        PEOPLE.put(name, List.of(groups));
    }

    /** Tells Plumbline that somebody has signed out. */
    int signsOut(String name, int plumbline) throws IOException, InterruptedException {
        var now = Clock.systemUTC().instant();
        var claims = JwtClaimsSet.builder()
                .issuer(address)
                .subject(name)
                .audience(List.of(CLIENT))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(120))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        @SuppressWarnings("unchecked")
        var keys = (JWKSource<SecurityContext>) server.getBean(JWKSource.class);
        var token = new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(() -> "RS256").type("logout+jwt").build(), claims));
        return tells(plumbline, token.getTokenValue());
    }

    /** Sends Plumbline what should be the word of an issuer, and gives the status that it answers with. */
    static int tells(int plumbline, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + plumbline + "/logout/connect/back-channel/sso"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() {
        server.close();
        PEOPLE.clear();
    }

    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities(Set.of())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings(@Value("${issuer}") String is) {
            return AuthorizationServerSettings.builder().issuer(is).build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${plumbline.address}") String plumbline) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(plumbline + "/login/oauth2/code/sso")
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                var name = token.getPrincipal().getName();
                token.getClaims()
                        .claim("name", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
                        .claim("email", name + "@lakeside.example")
                        .claim("groups", List.copyOf(PEOPLE.getOrDefault(name, List.of())));
            };
        }

        /** Reads the tokens that its own page on people is asked with. */
        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("of-the-test").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
    }
}
