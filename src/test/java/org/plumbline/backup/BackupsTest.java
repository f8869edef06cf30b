package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.WithPerson;
import org.plumbline.account.ProofTooOld;
import org.plumbline.audit.Upkeep;
import org.plumbline.backup.BackupHealth.Trouble;
import org.plumbline.backup.BackupRun.Cause;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PlumblineTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@WithPerson(Role.ADMINISTRATOR)
class BackupsTest {

    @TempDir
    Path folder;

    @Autowired
    Backups backups;

    @Autowired
    BackupSettings settings;

    @Autowired
    BackupRuns runs;

    @Autowired
    BackupTurn turn;

    @Autowired
    Upkeep trail;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    private BackupKeeping keeping;

    @BeforeEach
    void aFolderOfBackups() {
        keeping = keeping(folder.resolve("backups"));
    }

    @AfterEach
    void clearUp() throws IOException {
        jdbc.sql("delete from backup_run").update();
        jdbc.sql("update backup_turn set holder = null, ends_at = null").update();
        jdbc.sql("delete from person where name = 'Robin Test'").update();
        org.springframework.util.FileSystemUtils.deleteRecursively(settings.folder());
    }

    @Test
    void aBackupIsMadeTestedAndTold() {
        long events = events();

        var made = backups.make(Job.UNWATCHED);
        var tested = backups.test(made.id(), Job.UNWATCHED);

        assertThat(made.cause()).isEqualTo(Cause.PERSON);
        assertThat(made.rows()).isPositive();
        assertThat(settings.folder().resolve(String.valueOf(made.file()))).hasSize(made.bytes());
        assertThat(tested.testedAt()).isNotNull();
        assertThat(tested.testFailure()).isNull();
        assertThat(backups.list()).singleElement().satisfies(row -> {
            assertThat(row.run()).isEqualTo(tested);
            assertThat(row.isHere()).isTrue();
            assertThat(row.keptUntil()).isAfter(organisation.today().plusDays(6));
        });
        assertThat(backups.isUnderWay()).isFalse();
        assertThat(events()).isEqualTo(events + 2);
    }

    @Test
    void anAlteredBackupFailsItsTest() throws IOException {
        var made = backups.make(Job.UNWATCHED);
        var file = backups.file(made.id());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        var tested = backups.test(made.id(), Job.UNWATCHED);

        assertThat(tested.testFailure()).contains("is not as it was made");
        assertThat(new BackupHealth(runs.all()).troubles(clock.instant())).containsExactly(Trouble.TEST_FAILED);
    }

    @Test
    void twoAreNeverAtItAtOnce() {
        try (var _ = turn.take().orElseThrow()) {
            assertThatExceptionOfType(BackupUnderWay.class).isThrownBy(() -> backups.make(Job.UNWATCHED));
            assertThat(backups.isUnderWay()).isTrue();
            assertThat(schedule(keeping).work()).isFalse();
        }
        assertThat(runs.all()).isEmpty();
        assertThat(turn.take()).isPresent();
    }

    @Test
    void theTurnOfAProcessThatDiedRunsOut() {
        assertThat(turn.take()).isPresent(); // and is never given back
        assertThat(turn.take()).isEmpty();
        var later = new BackupTurn(jdbc, Clock.offset(clock, BackupTurn.LASTS.plusSeconds(1)));

        assertThat(later.isTaken()).isFalse();
        assertThat(later.take()).isPresent();
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> backups.make((_, done, _) -> {
                    if (done > 0) {
                        throw new Job.JobCancelled();
                    }
                }));

        assertThat(runs.all()).isEmpty();
        assertThat(settings.folder()).isEmptyDirectory();
        assertThat(backups.isUnderWay()).isFalse();
    }

    @Test
    void aFailureIsKeptAndTheTurnGivenBack() throws IOException {
        var file = Files.createFile(folder.resolve("no-folder"));

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> keeping(file).make(Cause.SCHEDULE, Job.UNWATCHED));

        assertThat(runs.all())
                .singleElement()
                .satisfies(run -> assertThat(run.failure()).contains("cannot be written"));
        assertThat(new BackupHealth(runs.all()).troubles(clock.instant())).contains(Trouble.LAST_FAILED);
    }

    @Test
    void theScheduleMakesOneADayAndTestsOneAWeek() {
        var schedule = schedule(keeping);

        assertThat(schedule.work()).isTrue();
        assertThat(schedule.work()).isTrue();

        assertThat(runs.all()).singleElement().satisfies(run -> {
            assertThat(run.cause()).isEqualTo(Cause.SCHEDULE);
            assertThat(run.testedAt()).isNotNull();
            assertThat(run.testFailure()).isNull();
        });
    }

    @Test
    void afterAFailureItIsTriedAgainInAnHour() {
        var schedule = schedule(keeping);
        var now = clock.instant();
        runs.failed(now.minus(Duration.ofMinutes(59)), Cause.SCHEDULE, "The disk is full.");
        assertThat(schedule.isBackupDue(runs.all(), now)).isFalse();
        assertThat(schedule.isBackupDue(runs.all(), now.plus(Duration.ofMinutes(2))))
                .isTrue();
    }

    @Test
    void whoseTimeIsOverGoesAndTheNewestStays() throws IOException {
        var old = clock.instant().minus(Duration.ofDays(900));
        Files.createDirectories(folder.resolve("backups"));
        for (int day = 0; day < 3; day++) {
            var file = Files.createFile(folder.resolve("backups/old-" + day + ".zip"));
            runs.made(
                    old.plus(Duration.ofDays(day)),
                    Cause.SCHEDULE,
                    "old-" + day + ".zip",
                    new Backup.Made(file, 1, 1, 0, 0, ""));
        }
        var part = Files.createFile(folder.resolve("backups/plumbline-20250101-020000Z.zip.part"));

        var made = keeping.make(Cause.SCHEDULE, Job.UNWATCHED);

        assertThat(runs.all()).containsExactly(made);
        assertThat(part).doesNotExist();
        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(made.file());
        }
    }

    @Test
    void aBackupIsTakenAlongWithAFreshProofAlone() {
        var made = backups.make(Job.UNWATCHED);
        assertThat(backups.file(made.id())).exists();
        var context = SecurityContextHolder.getContext();
        var who = java.util.Objects.requireNonNull(context.getAuthentication());
        var withoutProof = who.getAuthorities().stream()
                .filter(authority ->
                        !(authority instanceof org.springframework.security.core.authority.FactorGrantedAuthority))
                .toList();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                java.util.Objects.requireNonNull(who.getPrincipal()), null, withoutProof));

        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(() -> backups.file(made.id()));
    }

    @Test
    @WithPerson({Role.GOVERNANCE_LEAD, Role.AUDITOR})
    void nobodyElseSeesMakesOrTakesThem() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(backups::list);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> backups.make(Job.UNWATCHED));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> backups.file(java.util.UUID.randomUUID()));
    }

    @Test
    void aCommandBesideTheServerIsHandedItsBackup() throws Exception {
        var steps = new AtomicInteger();
        var target = folder.resolve("mine.zip");

        var made = served(() -> BackupRequest.make(folder, target, () -> true, (_, _, _) -> steps.incrementAndGet()));

        assertThat(made.file()).isEqualTo(target).hasSize(made.bytes());
        assertThat(Restoration.intoFolder(target, folder.resolve("restored"), Job.UNWATCHED)
                        .rows())
                .isEqualTo(made.rows());
        assertThat(folder.resolve("backup-requests")).isEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(folder.resolve("backup-requests")))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        assertThat(runs.all()).singleElement().satisfies(run -> {
            assertThat(run.cause()).isEqualTo(Cause.COMMAND);
            assertThat(run.file()).isNull();
            assertThat(run.rows()).isEqualTo(made.rows());
        });
    }

    @Test
    void aCommandIsToldWhyThereIsNone() throws Exception {
        var target = folder.resolve("mine.zip");
        served(() -> {
            try (var _ = turn.take().orElseThrow()) {
                assertThatExceptionOfType(BackupRefused.class)
                        .isThrownBy(() -> BackupRequest.make(folder, target, () -> true, Job.UNWATCHED))
                        .withMessageContaining("made or tested just now");
            }
            Files.createFile(target);
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> BackupRequest.make(folder, target, () -> true, Job.UNWATCHED))
                    .withMessageContaining("already");
            return true;
        });
        assertThat(target).isEmptyFile();
        assertThat(folder.resolve("backup-requests")).isEmptyDirectory();
    }

    @Test
    void aCommandHearsThatTheServerStoppedOrNeverListened() throws IOException {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> BackupRequest.make(folder, folder.resolve("a.zip"), () -> true, Job.UNWATCHED))
                .withMessageContaining("makes no backups");
        Files.createDirectory(folder.resolve("backup-requests"));
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> BackupRequest.make(folder, folder.resolve("a.zip"), () -> false, Job.UNWATCHED))
                .withMessageContaining("stopped before the backup was made");
        assertThat(folder.resolve("backup-requests")).isEmptyDirectory();
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    /** Asks while a server looks at requests, as its scheduler does. */
    private <T> T served(Asking<T> asking) throws Exception {
        var requests = new BackupRequests(keeping, turn, jobs, folder, "jdbc:h2:file:somewhere");
        requests.open();
        var stop = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> {
                while (!stop.get()) {
                    requests.look();
                    Thread.sleep(20);
                }
                return null;
            });
            try {
                return asking.ask();
            } finally {
                stop.set(true);
            }
        }
    }

    private BackupKeeping keeping(Path place) {
        return new BackupKeeping(
                settingsIn(place),
                Surroundings.of(folder.resolve("none"), Map.of()),
                database,
                runs,
                trail,
                organisation,
                clock);
    }

    private BackupSchedule schedule(BackupKeeping of) {
        var upgrade = new Upgrade(settingsIn(folder), Surroundings.of(folder, Map.of()), folder, clock);
        return new BackupSchedule(settingsIn(folder), of, runs, turn, organisation, upgrade, jobs, clock);
    }

    private static BackupSettings settingsIn(Path place) {
        return new BackupSettings(place, LocalTime.of(2, 0), 7, 5, 12);
    }

    private long events() {
        return jdbc.sql("select count(*) from audit_event where kind in (:kinds)")
                .param("kinds", List.of("backup.made", "backup.tested"))
                .query(Long.class)
                .single();
    }
}
