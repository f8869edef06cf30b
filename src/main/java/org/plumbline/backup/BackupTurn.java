package org.plumbline.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one at a time make or test a backup, of all processes on the same database. A turn is renewed while work goes
 * on, and runs out by itself where a process died.
 */
@Component
class BackupTurn {

    static final Duration LASTS = Duration.ofMinutes(15);
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupTurn(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the turn; none where somebody else has it. */
    Optional<Held> take() {
        var holder = Ids.next();
        var now = clock.instant();
        int taken = jdbc.sql("update backup_turn set holder = ?, ends_at = ? where holder is null or ends_at < ?")
                .params(holder, utc(now.plus(LASTS)), utc(now))
                .update();
        return taken == 1 ? Optional.of(new Held(holder, now)) : Optional.empty();
    }

    /** Whether somebody has it. */
    boolean isTaken() {
        return jdbc.sql("select count(*) from backup_turn where holder is not null and ends_at >= ?")
                        .param(utc(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A turn that was taken; closing it hands it on. */
    final class Held implements AutoCloseable {

        private final UUID holder;
        private Instant renewed;

        private Held(UUID holder, Instant taken) {
            this.holder = holder;
            this.renewed = taken;
        }

        /** Steps that also renew the turn. */
        Job.Steps renewing(Job.Steps steps) {
            return (step, done, total) -> {
                renew();
                steps.report(step, done, total);
            };
        }

        private void renew() {
            var now = clock.instant();
            if (now.isBefore(renewed.plus(RENEWED_AFTER))) {
                return;
            }
            int still = jdbc.sql("update backup_turn set ends_at = ? where holder = ?")
                    .params(utc(now.plus(LASTS)), holder)
                    .update();
            if (still == 0) {
                throw new BackupRefused("It took longer than its turn, and another process has begun.");
            }
            renewed = now;
        }

        @Override
        public void close() {
            jdbc.sql("update backup_turn set holder = null, ends_at = null where holder = ?")
                    .param(holder)
                    .update();
        }
    }
}
