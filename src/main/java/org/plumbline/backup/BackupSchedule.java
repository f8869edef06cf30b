package org.plumbline.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plumbline.backup.BackupRun.Cause;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a backup each day and restores one each week. What is due follows from what was done, so a time that was slept
 * through is made up for, and of two processes one does it. After a failure it tries again every hour.
 */
@Component
class BackupSchedule {

    static final Duration TESTED_EVERY = Duration.ofDays(7);
    static final Duration TRIED_AGAIN_AFTER = Duration.ofHours(1);
    private static final Duration SAID_EVERY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final BackupSettings settings;
    private final BackupKeeping keeping;
    private final BackupRuns runs;
    private final BackupTurn turn;
    private final OurOrganisation organisation;
    private final Upgrade upgrade;
    private final Jobs jobs;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();
    private Instant said = Instant.EPOCH;

    BackupSchedule(
            BackupSettings settings,
            BackupKeeping keeping,
            BackupRuns runs,
            BackupTurn turn,
            OurOrganisation organisation,
            Upgrade upgrade,
            Jobs jobs,
            Clock clock) {
        this.settings = settings;
        this.keeping = keeping;
        this.runs = runs;
        this.turn = turn;
        this.organisation = organisation;
        this.upgrade = upgrade;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The backup from before an upgrade belongs to the list as well. */
    @EventListener(ApplicationReadyEvent.class)
    void noteUpgrade() {
        upgrade.saved().ifPresent(saved -> keeping.note(saved.made(), saved.at()));
    }

    /** Looks whether something is due, and lets a thread of its own do it: nobody else's schedule waits for it. */
    @Scheduled(fixedDelay = 1, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (settings.dailyAt() == null) {
            return;
        }
        var all = runs.all();
        warn(all);
        if (isAnythingDue(all, clock.instant()) && working.compareAndSet(false, true)) {
            jobs.start(_ -> work(), news -> {
                if (!(news instanceof Progress.Running)) {
                    working.set(false);
                }
            });
        }
    }

    /** Does what is due, unless somebody else is at it. */
    boolean work() {
        var taken = turn.take();
        if (taken.isEmpty()) {
            return false;
        }
        try (var held = taken.get()) {
            var steps = held.renewing(Job.UNWATCHED);
            if (isBackupDue(runs.all(), clock.instant())) { // asked again: another process may have done it
                keeping.make(Cause.SCHEDULE, steps);
            }
            if (isTestDue(runs.all(), clock.instant())) {
                newest(runs.all()).forEach(run -> keeping.test(run, steps));
            }
            return true;
        } catch (BackupRefused _) {
            return false; // noted and logged already
        }
    }

    private boolean isAnythingDue(List<BackupRun> all, Instant now) {
        return isBackupDue(all, now) || isTestDue(all, now);
    }

    boolean isBackupDue(List<BackupRun> all, Instant now) {
        var since = lastTime(Objects.requireNonNull(settings.dailyAt()), organisation.zone(), now);
        boolean made = all.stream()
                .anyMatch(run -> run.file() != null && !run.begunAt().isBefore(since));
        boolean triedLately = all.stream()
                .filter(run -> run.cause() == Cause.SCHEDULE)
                .anyMatch(run -> run.begunAt().isAfter(now.minus(TRIED_AGAIN_AFTER)));
        return !made && !triedLately;
    }

    static boolean isTestDue(List<BackupRun> all, Instant now) {
        boolean tested =
                all.stream().map(BackupRun::testedAt).anyMatch(at -> at != null && at.isAfter(now.minus(TESTED_EVERY)));
        return !tested && !newest(all).isEmpty();
    }

    /** The newest backup of the folder, if there is one. */
    private static List<BackupRun> newest(List<BackupRun> all) {
        return all.stream().filter(run -> run.file() != null).max(Comparator.comparing(BackupRun::begunAt)).stream()
                .toList();
    }

    /** When it last was that time of day. */
    static Instant lastTime(LocalTime time, ZoneId zone, Instant now) {
        var day = LocalDate.ofInstant(now, zone);
        var today = day.atTime(time).atZone(zone).toInstant();
        return today.isAfter(now) ? day.minusDays(1).atTime(time).atZone(zone).toInstant() : today;
    }

    /** Says once a day in the log what is wrong, also where it is that nothing happens. */
    private void warn(List<BackupRun> all) {
        var now = clock.instant();
        if (now.isBefore(said.plus(SAID_EVERY))) {
            return;
        }
        said = now;
        new BackupHealth(all)
                .troubles(now).stream()
                        .filter(trouble -> !all.isEmpty()) // the first is about to be made
                        .forEach(trouble -> LOG.warn("Backups need somebody to look at them: {}", trouble));
    }
}
