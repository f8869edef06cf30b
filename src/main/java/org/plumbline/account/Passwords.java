package org.plumbline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Everyone's password, as Argon2id with 19 MiB, two passes and one lane (OWASP's first choice); hashes say how they
 * were made. Only so many are computed at once, so that sign-ins cannot exhaust the heap.
 */
@Component
public class Passwords {

    private static final int MOST_AT_ONCE = 8;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    private final Semaphore hashing = new Semaphore(MOST_AT_ONCE, true);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String nobodys;

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nobodys = hash(UUID.randomUUID().toString());
    }

    /**
     * Gives a person the password that they chose.
     *
     * @param about what others know of the account
     * @throws UnfitPassphrase if it does not keep others out
     */
    public void choose(UUID person, String password, Collection<String> about) {
        Passphrase.check(password, about);
        assign(person, password);
    }

    /** Gives a person a password that a machine made. */
    public void assign(UUID person, String password) {
        var hash = hash(password);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int there = jdbc.sql("update credential set password_hash = ?, changed_at = ? where person_id = ?")
                .params(hash, now, person)
                .update();
        if (there == 0) {
            jdbc.sql("insert into credential (person_id, password_hash, changed_at) values (?, ?, ?)")
                    .params(person, hash, now)
                    .update();
        }
    }

    /** Whether this is the person's password; it takes as long where there is no person. */
    boolean matches(Optional<UUID> person, String password) {
        var hash = person.flatMap(id -> jdbc.sql("select password_hash from credential where person_id = ?")
                .param(id)
                .query(String.class)
                .optional());
        boolean same = taking(() -> encoder.matches(password, hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private String hash(String password) {
        return taking(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    private <T> T taking(java.util.function.Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
