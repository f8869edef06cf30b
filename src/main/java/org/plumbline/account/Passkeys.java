package org.plumbline.account;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Everyone's passkeys, as they are kept. */
@Component
class Passkeys implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's passkeys, the oldest first. */
    List<Passkey> of(UUID person) {
        return jdbc.sql("select id, label, added_at, used_at from passkey where person_id = ? order by added_at, id")
                .param(person)
                .query((row, _) -> new Passkey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Whether this credential is one of the person's, whoever else may have one. */
    boolean isOf(UUID person, Bytes credential) {
        return jdbc.sql("select count(*) from passkey where person_id = ? and credential_id = ?")
                        .params(person, credential.toBase64UrlString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void remove(UUID person, UUID passkey) {
        jdbc.sql("delete from passkey where person_id = ? and id = ?")
                .params(person, passkey)
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    /** Keeps a new passkey, or that one was used. */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            add(record);
        } else {
            count(record);
        }
    }

    private void add(CredentialRecord record) {
        jdbc.sql("insert into passkey (id, person_id, credential_id, public_key, attestation, transports, sign_count,"
                        + " label, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        PasskeyOwners.person(record.getUserEntityUserId()),
                        record.getCredentialId().toBase64UrlString(),
                        new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                        Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        record.getSignatureCount(),
                        record.getLabel(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /**
     * Notes the use. Spring Security compares the count with that of the day on which the passkey was made; a copy
     * shows itself only beside the last one. Authenticators that do not count always say 0.
     */
    private void count(CredentialRecord record) {
        long count = record.getSignatureCount();
        int counted = jdbc.sql("update passkey set sign_count = ?, used_at = ? where credential_id = ?"
                        + " and (sign_count < ? or (sign_count = 0 and ? = 0))")
                .params(
                        count,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        record.getCredentialId().toBase64UrlString(),
                        count,
                        count)
                .update();
        if (counted == 0) {
            throw new MaliciousCounterValueException("the count of the passkey went backwards: there may be a copy");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return records("credential_id = ?", credential.toBase64UrlString()).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return records("person_id = ?", PasskeyOwners.person(owner));
    }

    private List<CredentialRecord> records(String condition, Object value) {
        return jdbc.sql("select person_id, credential_id, public_key, attestation, transports, sign_count, label"
                        + " from passkey where " + condition + " order by added_at, id")
                .param(value)
                .query((row, _) -> (CredentialRecord) ImmutableCredentialRecord.builder()
                        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                        .userEntityUserId(PasskeyOwners.handle(row.getObject(1, UUID.class)))
                        .credentialId(Bytes.fromBase64(row.getString(2)))
                        .publicKey(new ImmutablePublicKeyCose(
                                Bytes.fromBase64(row.getString(3)).getBytes()))
                        .attestationObject(Bytes.fromBase64(row.getString(4)))
                        .transports(transports(row.getString(5)))
                        .signatureCount(row.getLong(6))
                        .label(row.getString(7))
                        .build())
                .list();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
