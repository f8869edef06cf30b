package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.backup.BackupHealth.Trouble.BACKUP_TOO_OLD;
import static org.plumbline.backup.BackupHealth.Trouble.LAST_FAILED;
import static org.plumbline.backup.BackupHealth.Trouble.NO_BACKUP;
import static org.plumbline.backup.BackupHealth.Trouble.TEST_FAILED;
import static org.plumbline.backup.BackupHealth.Trouble.TEST_TOO_OLD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.backup.BackupRun.Cause;

class BackupHealthTest {

    private static final Instant NOW = Instant.parse("2027-03-12T12:00:00Z");

    @Test
    void aFreshBackupThatWasTestedLatelyIsWell() {
        var health = new BackupHealth(List.of(made(1), made(24, 23, null)));

        assertThat(health.troubles(NOW)).isEmpty();
        assertThat(health.lastMade()).contains(NOW.minus(Duration.ofHours(1)));
        assertThat(health.lastTested()).contains(NOW.minus(Duration.ofHours(23)));
    }

    @Test
    void noneYetIsSaid() {
        assertThat(new BackupHealth(List.of()).troubles(NOW)).containsExactly(NO_BACKUP);
    }

    @Test
    void afterAFailureTheLastGoodOneStillCounts() {
        assertThat(new BackupHealth(List.of(failed(1), made(20))).troubles(NOW)).containsExactly(LAST_FAILED);
        assertThat(new BackupHealth(List.of(failed(1), made(49))).troubles(NOW))
                .containsExactly(LAST_FAILED, BACKUP_TOO_OLD);
        assertThat(new BackupHealth(List.of(failed(1))).troubles(NOW)).containsExactly(NO_BACKUP, LAST_FAILED);
    }

    @Test
    void aFailedTestIsSaidUntilALaterOnePasses() {
        assertThat(new BackupHealth(List.of(made(1), made(24, 3, "altered"), made(48, 40, null))).troubles(NOW))
                .containsExactly(TEST_FAILED);
        assertThat(new BackupHealth(List.of(made(1, 1, null), made(24, 3, "altered"))).troubles(NOW))
                .isEmpty();
    }

    @Test
    void aTestIsMissedOnlyOnceThereWasTimeForOne() {
        assertThat(new BackupHealth(List.of(made(1), made(100))).troubles(NOW)).isEmpty();
        assertThat(new BackupHealth(List.of(made(1), made(241))).troubles(NOW)).containsExactly(TEST_TOO_OLD);
        assertThat(new BackupHealth(List.of(made(1), made(300, 241, null))).troubles(NOW))
                .containsExactly(TEST_TOO_OLD);
    }

    @Test
    void theTimeOfDayIsThatOfTheOrganisation() {
        var chicago = ZoneId.of("America/Chicago");
        var two = LocalTime.of(2, 0);

        assertThat(BackupSchedule.lastTime(two, chicago, Instant.parse("2027-03-12T07:59:00Z")))
                .isEqualTo("2027-03-11T08:00:00Z");
        assertThat(BackupSchedule.lastTime(two, chicago, Instant.parse("2027-03-12T08:00:00Z")))
                .isEqualTo("2027-03-12T08:00:00Z");
        assertThat(BackupSchedule.lastTime(two, chicago, Instant.parse("2027-03-14T12:00:00Z")))
                .as("the hour that summer time leaves out")
                .isEqualTo("2027-03-14T08:00:00Z");
    }

    @Test
    void aTestIsDueAWeekAfterTheLastWhateverCameOut() {
        assertThat(BackupSchedule.isTestDue(List.of(made(1)), NOW)).isTrue();
        assertThat(BackupSchedule.isTestDue(List.of(made(1), made(200, 169, null)), NOW))
                .isTrue();
        assertThat(BackupSchedule.isTestDue(List.of(made(1), made(200, 167, "altered")), NOW))
                .isFalse();
        assertThat(BackupSchedule.isTestDue(List.of(failed(1)), NOW)).isFalse();
    }

    static BackupRun made(int hoursAgo) {
        return run(hoursAgo, "plumbline.zip", null, null, null);
    }

    private static BackupRun made(int hoursAgo, int testedHoursAgo, @Nullable String testFailure) {
        return run(hoursAgo, "plumbline.zip", null, NOW.minus(Duration.ofHours(testedHoursAgo)), testFailure);
    }

    static BackupRun failed(int hoursAgo) {
        return run(hoursAgo, null, "The disk is full.", null, null);
    }

    private static BackupRun run(
            int hoursAgo,
            @Nullable String file,
            @Nullable String failure,
            @Nullable Instant tested,
            @Nullable String testFailure) {
        return new BackupRun(
                UUID.randomUUID(),
                NOW.minus(Duration.ofHours(hoursAgo)),
                Cause.SCHEDULE,
                file,
                1,
                1,
                0,
                "",
                failure,
                tested,
                testFailure);
    }
}
