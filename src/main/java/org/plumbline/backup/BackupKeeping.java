package org.plumbline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Upkeep;
import org.plumbline.audit.Verdict;
import org.plumbline.backup.BackupRun.Cause;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Change;
import org.plumbline.shared.Job;
import org.plumbline.shared.Subject;
import org.plumbline.shared.TemporaryFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes backups, tests them, and removes those whose time is over; notes what became of each. Whoever calls it holds
 * the {@link BackupTurn}.
 */
@Component
class BackupKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeping.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'plumbline-'uuuuMMdd-HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    private final BackupSettings settings;
    private final Surroundings surroundings;
    private final DataSource database;
    private final BackupRuns runs;
    private final Upkeep trail;
    private final OurOrganisation organisation;
    private final Clock clock;

    BackupKeeping(
            BackupSettings settings,
            Surroundings surroundings,
            DataSource database,
            BackupRuns runs,
            Upkeep trail,
            OurOrganisation organisation,
            Clock clock) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.database = database;
        this.runs = runs;
        this.trail = trail;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Makes a backup in the folder, and then removes those whose time is over.
     *
     * @throws BackupRefused if it could not be made, which is noted
     */
    BackupRun make(Cause cause, Job.Steps steps) {
        removeParts();
        var at = now();
        var run = noted(at, cause, settings.folder().resolve(NAME.format(at)), true, steps);
        removeOld();
        return run;
    }

    /**
     * Makes a backup that somebody takes from there.
     *
     * @throws BackupRefused if it could not be made, which is noted
     */
    BackupRun makeFor(Path file, Job.Steps steps) {
        return noted(now(), Cause.COMMAND, file, false, steps);
    }

    /** Notes a backup that was made before there was anybody to note it. */
    void note(Backup.Made made, Instant at) {
        told(runs.made(at, Cause.UPGRADE, name(made.file()), made));
    }

    private BackupRun noted(Instant at, Cause cause, Path file, boolean kept, Job.Steps steps) {
        try (var connection = database.getConnection()) {
            var made = Backup.make(file, connection, surroundings, at, steps);
            return told(runs.made(at, cause, kept ? name(file) : null, made));
        } catch (BackupRefused refused) {
            throw failed(at, cause, refused);
        } catch (SQLException away) {
            throw failed(
                    at, cause, new BackupRefused("The database cannot be reached: " + Backup.reason(away) + ".", away));
        }
    }

    private BackupRun told(BackupRun run) {
        trail.tell(
                EventKind.BACKUP_MADE,
                subject(run),
                List.of(
                        Change.of("backup.cause", null, run.cause().name()),
                        Change.of("backup.rows", null, run.rows()),
                        Change.of("backup.bytes", null, run.bytes())));
        LOG.info(
                "A backup was made: {} ({} rows, {} bytes)",
                Objects.requireNonNullElse(run.file(), "for the command line"),
                run.rows(),
                run.bytes());
        return run;
    }

    private BackupRefused failed(Instant at, Cause cause, BackupRefused refused) {
        LOG.error("No backup could be made: {}", refused.getMessage());
        var why = Objects.requireNonNullElse(refused.getMessage(), "");
        var run = runs.failed(at, cause, why);
        trail.tell(EventKind.BACKUP_FAILED, subject(run), List.of(Change.of("backup.failure", null, why)));
        return refused;
    }

    /**
     * Restores a backup aside, proves that it is the same, and throws what was restored away.
     *
     * @throws Job.JobCancelled at a step after the person asked to stop; nothing is noted then
     */
    BackupRun test(BackupRun run, Job.Steps steps) {
        var failure = restoring(run, steps);
        runs.tested(run.id(), now(), failure);
        if (failure == null) {
            LOG.info("The backup {} was restored to test it, and is the same", run.file());
            trail.tell(EventKind.BACKUP_TESTED, subject(run), List.of());
        } else {
            LOG.error("The backup {} could not be restored: {}", run.file(), failure);
            trail.tell(EventKind.BACKUP_TEST_FAILED, subject(run), List.of(Change.of("backup.failure", null, failure)));
        }
        return runs.byId(run.id()).orElse(run);
    }

    /** Why it cannot be restored; null where it can. */
    private @Nullable String restoring(BackupRun run, Job.Steps steps) {
        try (var aside = TemporaryFiles.folder("restoring-")) {
            var restored = Restoration.intoFolder(file(run), aside.path(), steps);
            return restored.trail() instanceof Verdict.Broken broken ? AuditVerification.sentence(broken) : null;
        } catch (BackupRefused refused) {
            return Objects.requireNonNullElse(refused.getMessage(), "");
        } catch (IOException failure) {
            return "It cannot be unpacked aside: " + Backup.reason(failure) + ".";
        }
    }

    /** Where a backup of the folder lies. */
    Path file(BackupRun run) {
        return settings.folder().resolve(Objects.requireNonNull(run.file()));
    }

    /** The last day on which each is kept. */
    Map<Instant, LocalDate> lastDays(List<BackupRun> all) {
        return new Rotation(settings, organisation.zone())
                .lastDays(all.stream()
                        .filter(BackupRun::isMade)
                        .map(BackupRun::begunAt)
                        .toList());
    }

    /** Failures and what was handed over are forgotten with the days; the newest backup always stays. */
    private void removeOld() {
        var all = runs.all();
        var lastDays = lastDays(all);
        var today = organisation.today();
        var newest = all.stream().filter(run -> run.file() != null).findFirst();
        for (var run : all) {
            var day = LocalDate.ofInstant(run.begunAt(), organisation.zone());
            var last = run.file() == null
                    ? day.plusDays(settings.keepDaily())
                    : Objects.requireNonNull(lastDays.get(run.begunAt()));
            if (last.isBefore(today) && newest.filter(run::equals).isEmpty()) {
                remove(run);
            }
        }
    }

    private void remove(BackupRun run) {
        try {
            boolean removed = run.file() != null && Files.deleteIfExists(file(run));
            runs.remove(run.id());
            if (removed) {
                trail.tell(EventKind.BACKUP_REMOVED, subject(run), List.of());
            }
        } catch (IOException failure) {
            LOG.warn("The backup {} cannot be removed: {}", run.file(), failure.getMessage());
        }
    }

    /** What a process that died left of a backup: whoever has the turn is alone here. */
    private void removeParts() {
        if (!Files.isDirectory(settings.folder())) {
            return;
        }
        try (var parts = Files.newDirectoryStream(settings.folder(), "plumbline-*.zip.part")) {
            for (var part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            LOG.warn("Parts of backups in {} cannot be removed: {}", settings.folder(), failure.getMessage());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Subject subject(BackupRun run) {
        return new Subject("backup", run.id(), Objects.requireNonNullElse(run.file(), ""), "");
    }

    /** A backup of the table. */
    BackupRun run(UUID id) {
        return runs.byId(id).orElseThrow(() -> new org.plumbline.shared.NotFound("backup", id));
    }
}
