package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PlumblineTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignInThrottleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String account = UUID.randomUUID() + "@example.org";
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @AfterEach
    void forget() {
        jdbc.sql("delete from sign_in_throttle").update();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "1000, 900"})
    void theWaitDoublesUpToAQuarterOfAnHour(int tries, long seconds) {
        assertThat(SignInThrottle.waitAfter(tries)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theFirstTryIsLetThroughHoweverExactTheClock() {
        now = Instant.parse("2026-11-24T09:00:00.123456789Z");

        assertThat(admits("192.0.2.1")).isTrue();
    }

    @Test
    void fiveTriesAreFreeAndThenOneWaits() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            assertThat(admits("192.0.2.1")).isTrue();
        }
        assertThat(admits("192.0.2.1")).isFalse();

        now = now.plusSeconds(1);
        assertThat(admits("192.0.2.1")).isTrue();
        now = now.plusSeconds(1);
        assertThat(admits("192.0.2.1")).as("now the wait is two seconds").isFalse();
    }

    @Test
    void whoeverProvesThatTheAccountIsTheirsStartsAnew() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            admits("192.0.2.1");
        }
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> throttle().right(account.toUpperCase(java.util.Locale.ROOT)));

        assertThat(admits("192.0.2.1")).isTrue();
    }

    @Test
    void anAccountIsNeverLockedForLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            admits("192.0.2." + i);
            now = now.plus(SignInThrottle.LONGEST_WAIT);
            assertThat(admits("203.0.113.1")).isTrue();
        }
    }

    @Test
    void fromOneAddressThirtyTriesAMinuteAreLetThrough() {
        long admitted = IntStream.range(0, 100)
                .filter(i -> throttleAdmits(i + "@example.org", "192.0.2.9"))
                .count();
        assertThat(admitted).isEqualTo(SignInThrottle.TRIES_A_MINUTE);

        now = now.plusSeconds(60);
        assertThat(throttleAdmits("later@example.org", "192.0.2.9")).isTrue();
    }

    /** T-08: a thousand guesses from fifty addresses, also all at once, make at most a hundred checks of a password. */
    @Test
    void manyAtOnceAreNoWayAround() throws Exception {
        try (var attackers = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 1000; i++) {
                var address = "198.51.100." + i % 50;
                tries.add(attackers.submit(() -> throttleAdmits(account, address)));
            }
            int admitted = 0;
            for (var attempt : tries) {
                admitted += attempt.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(SignInThrottle.FREE_TRIES);
        }
    }

    @Test
    void nothingInTheTableSaysWhatWasTyped() {
        throttleAdmits("my secret password", "192.0.2.1");

        assertThat(jdbc.sql("select subject from sign_in_throttle")
                        .query(String.class)
                        .list())
                .noneMatch(subject -> subject.contains("secret") || subject.contains("192.0.2.1"));
    }

    private boolean admits(String address) {
        return throttleAdmits(account, address);
    }

    private boolean throttleAdmits(String name, String address) {
        return Boolean.TRUE.equals(
                new TransactionTemplate(transactions).execute(_ -> throttle().admits(name, address)));
    }

    private SignInThrottle throttle() {
        var source = (InstantSource) () -> now;
        return new SignInThrottle(jdbc, source.withZone(ZoneOffset.UTC));
    }
}
