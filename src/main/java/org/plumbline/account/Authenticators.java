package org.plumbline.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.shared.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everyone has besides a password: an authenticator app, passkeys, and the codes that stand in when these are
 * lost.
 */
@Component
class Authenticators {

    private static final int RECOVERY_CODES = 10;
    /** Of 31 letters each: 118 random bits. */
    private static final int RECOVERY_LETTERS = 24;

    private static final int GROUP = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Authenticators(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether there is an app or a passkey. */
    boolean has(UUID person) {
        return jdbc.sql("select (select count(*) from authenticator where person_id = ?)"
                                + " + (select count(*) from passkey where person_id = ?)")
                        .params(person, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean hasApp(UUID person) {
        return jdbc.sql("select count(*) from authenticator where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    static byte[] newSecret() {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Whether the code is the app's of this moment, or a recovery code, which is then used up. */
    @Transactional
    boolean accept(UUID person, String code) {
        return acceptAppCode(person, code) || acceptRecoveryCode(person, code);
    }

    private boolean acceptAppCode(UUID person, String code) {
        record Stored(String secret, long lastStep) {}
        var stored = jdbc.sql("select secret, last_step from authenticator where person_id = ? for update")
                .param(person)
                .query((row, _) -> new Stored(row.getString(1), row.getLong(2)))
                .optional();
        if (stored.isEmpty()) {
            return false;
        }
        var step = Totp.step(
                secrets.decrypt(stored.get().secret()),
                code,
                clock.instant(),
                stored.get().lastStep());
        step.ifPresent(taken -> jdbc.sql("update authenticator set last_step = ? where person_id = ?")
                .params(taken, person)
                .update());
        return step.isPresent();
    }

    private boolean acceptRecoveryCode(UUID person, String code) {
        return jdbc.sql("delete from recovery_code where person_id = ? and code_hash = ?")
                        .params(person, hash(code))
                        .update()
                > 0;
    }

    /**
     * Adds an app, in place of one that was there.
     *
     * @param step of the code that proved it, which is not taken again
     * @return recovery codes, in the clear only here
     */
    List<String> add(UUID person, byte[] secret, long step) {
        jdbc.sql("delete from authenticator where person_id = ?").param(person).update();
        jdbc.sql("insert into authenticator (person_id, secret, added_at, last_step) values (?, ?, ?, ?)")
                .params(
                        person,
                        secrets.encrypt(secret),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        step)
                .update();
        return newRecoveryCodes(person);
    }

    /** New recovery codes; those from before no longer work. */
    List<String> newRecoveryCodes(UUID person) {
        jdbc.sql("delete from recovery_code where person_id = ?").param(person).update();
        var codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(_ -> newRecoveryCode())
                .toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (person_id, code_hash) values (?, ?)")
                .params(person, hash(code))
                .update());
        return codes;
    }

    int recoveryCodesLeft(UUID person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    void removeApp(UUID person) {
        jdbc.sql("delete from authenticator where person_id = ?").param(person).update();
        forgetUselessCodes(person);
    }

    /** Recovery codes that stand in for nothing would be a second password. */
    void forgetUselessCodes(UUID person) {
        if (!has(person)) {
            jdbc.sql("delete from recovery_code where person_id = ?")
                    .param(person)
                    .update();
        }
    }

    /** Removes everything, so that the password alone is left. */
    void remove(UUID person) {
        jdbc.sql("delete from passkey where person_id = ?").param(person).update();
        removeApp(person);
    }

    private static String newRecoveryCode() {
        var letters = RANDOM.ints(RECOVERY_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        return letters.toString().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** A plain digest does: nobody guesses so many random bits. Codes from before have sixty, and each works once. */
    private static String hash(String code) {
        return Digests.sha256(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
