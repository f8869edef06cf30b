package org.plumbline.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plumbline as passkeys know it (a relying party of WebAuthn): under the one address that is configured, never under
 * one that a request names, and only with authenticators that ask their owner for a fingerprint, face or PIN.
 */
@Component
class RelyingParty {

    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    /** Several times what an authenticator says. */
    private static final int LONGEST_ANSWER = 12_000;

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");
    private static final String LOCAL = "localhost";

    private final URI address;
    private final Passkeys passkeys;
    private final Webauthn4JRelyingPartyOperations operations;
    private final JsonMapper json =
            Json.builder().addModule(new WebauthnJacksonModule()).build();
    private final Clock clock;

    /**
     * @param baseUrl what people type to reach us; where it is not set, this machine
     * @param port for that case
     */
    RelyingParty(
            Passkeys passkeys,
            PasskeyOwners owners,
            @Value("${plumbline.base-url:}") String baseUrl,
            @Value("${server.port:8080}") int port,
            Clock clock) {
        this.address = URI.create(baseUrl.isBlank() ? "http://" + LOCAL + ":" + port : baseUrl.strip());
        this.passkeys = passkeys;
        this.clock = clock;
        var us = PublicKeyCredentialRpEntity.builder()
                .id(host())
                .name("Plumbline")
                .build();
        operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, us, Set.of(origin()));
        operations.setCustomizeCreationOptions(options -> options.timeout(ANSWERED_WITHIN)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.timeout(ANSWERED_WITHIN).userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** Whether browsers know passkeys at our address: only through TLS, or on this machine, and only by a name. */
    boolean isReachable() {
        return ("https".equals(scheme()) || LOCAL.equals(host()))
                && !NUMBERS.matcher(host()).matches();
    }

    /** Where passkeys work, as browsers write it: scheme, host, and the port where it is not the usual one. */
    String origin() {
        int usual = "https".equals(scheme()) ? 443 : 80;
        return scheme() + "://" + host()
                + (address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort());
    }

    private String scheme() {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }

    private String host() {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    PasskeyQuestion.Make askToMake(UUID person) {
        var options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(named(person)));
        return new PasskeyQuestion.Make(person, options, json.writeValueAsString(options), deadline());
    }

    PasskeyQuestion.Show askToShow(UUID person) {
        var options = operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(named(person)));
        return new PasskeyQuestion.Show(person, options, json.writeValueAsString(options), deadline());
    }

    /**
     * Keeps the passkey that was made.
     *
     * @throws PasskeyRefused if the answer does not belong to the question
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID person, PasskeyQuestion.Make question, String answer, String label) {
        take(person, question, () -> {
            var made = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    question.options(), new RelyingPartyPublicKey(made, label)));
        });
    }

    /**
     * Takes the passkey that was shown; one of somebody else is not even looked at.
     *
     * @throws PasskeyRefused if it is not this person's, or the answer does not belong to the question
     */
    @Transactional
    void accept(UUID person, PasskeyQuestion.Show question, String answer) {
        take(person, question, () -> {
            var shown = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            if (!passkeys.isOf(person, shown.getRawId())) {
                throw new IllegalArgumentException("it is not this person's");
            }
            operations.authenticate(new RelyingPartyAuthenticationRequest(question.options(), shown));
        });
    }

    private void take(UUID person, PasskeyQuestion question, Runnable answered) {
        if (!question.take(person, clock.instant())) {
            throw new PasskeyRefused();
        }
        try {
            answered.run();
        } catch (WebAuthnException | IllegalArgumentException | JacksonException unfit) {
            LOG.warn("A passkey was refused: {}", unfit.getClass().getSimpleName());
            throw new PasskeyRefused();
        }
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("longer than an authenticator speaks");
        }
        @Nullable T read = json.readValue(answer, type);
        if (read == null) {
            throw new IllegalArgumentException("no answer");
        }
        return read;
    }

    private java.time.Instant deadline() {
        return clock.instant().plus(ANSWERED_WITHIN);
    }

    private static Authentication named(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.toString(), null, AuthorityUtils.NO_AUTHORITIES);
    }
}
