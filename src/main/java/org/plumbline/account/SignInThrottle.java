package org.plumbline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. What counts is kept in the database, so that it holds over restarts and on every node.
 *
 * <p>For an account the first five wrong tries are free; then one has to wait 1, 2, 4 … seconds, a quarter of an hour
 * at most, so that a stranger cannot lock anybody out for good. From one address thirty tries a minute are let through.
 * Names that nobody has are counted just the same, so that nothing can be learned from the wait.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInThrottle {

    static final int FREE_TRIES = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final int TRIES_A_MINUTE = 30;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** After it, wrong tries of an account are forgotten. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(int tries, Instant since, Instant openAt) {}

    /**
     * Lets a try through or not. It counts as wrong until {@link #right}, so that many at once are no way around.
     *
     * @param address from where; null for somebody who is half signed in already
     */
    boolean admits(String account, @Nullable String address) {
        // as exact as the database keeps it, which would round up to a moment that is yet to come
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return (address == null || admitsAddress(addressKey(address), now)) && admitsAccount(accountKey(account), now);
    }

    /** Whether an address that brought a wrong key may bring another. */
    boolean admitsKeyFrom(String address) {
        return admitsAddress("key:" + Digests.sha256(address), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean admitsAccount(String key, Instant now) {
        var count = count(key, now);
        if (now.isBefore(count.openAt())) {
            return false;
        }
        int tries = now.isAfter(count.since().plus(FORGOTTEN_AFTER)) ? 1 : count.tries() + 1;
        keep(key, new Count(tries, now, now.plus(waitAfter(tries))));
        return true;
    }

    private boolean admitsAddress(String key, Instant now) {
        var count = count(key, now);
        boolean fresh = !now.isBefore(count.since().plus(MINUTE));
        if (!fresh && count.tries() >= TRIES_A_MINUTE) {
            return false;
        }
        keep(key, fresh ? new Count(1, now, now) : new Count(count.tries() + 1, count.since(), now));
        return true;
    }

    /** Somebody proved that the account is theirs. */
    void right(String account) {
        jdbc.sql("delete from sign_in_throttle where subject = ?")
                .param(accountKey(account))
                .update();
    }

    /** Takes out what no longer counts. */
    void forget() {
        jdbc.sql("delete from sign_in_throttle where since < ?")
                .param(utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    static Duration waitAfter(int tries) {
        if (tries < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries - FREE_TRIES, 20);
        var wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** The count, locked until it is kept; two who come first at the same moment find the same one. */
    private Count count(String key, Instant now) {
        jdbc.sql("insert into sign_in_throttle (subject, tries, since, open_at) values (?, 0, ?, ?)"
                        + " on conflict do nothing")
                .params(key, utc(now), utc(now))
                .update();
        return jdbc.sql("select tries, since, open_at from sign_in_throttle where subject = ? for update")
                .param(key)
                .query((row, _) -> new Count(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .single();
    }

    private void keep(String key, Count count) {
        jdbc.sql("update sign_in_throttle set tries = ?, since = ?, open_at = ? where subject = ?")
                .params(count.tries(), utc(count.since()), utc(count.openAt()), key)
                .update();
    }

    /** Only a digest, since people type passwords into the wrong field. */
    private static String accountKey(String account) {
        return "account:" + Digests.sha256(account.strip().toLowerCase(Locale.ROOT));
    }

    private static String addressKey(String address) {
        return "address:" + Digests.sha256(address);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
