package org.plumbline.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Job;
import org.plumbline.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables of a database to this version at start. Before anything is changed in one that has data, a backup
 * is made; a database of a later version is left alone.
 */
@Component
class Upgrade implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private final BackupSettings settings;
    private final Surroundings surroundings;
    private final Path data;
    private final Clock clock;
    private @Nullable Saved saved;

    /** The backup from before the upgrade of this start. */
    record Saved(Backup.Made made, Instant at) {}

    Upgrade(BackupSettings settings, Surroundings surroundings, @Value("${plumbline.data}") Path data, Clock clock) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void migrate(Flyway flyway) {
        var info = flyway.info();
        requireKnown(info);
        if (info.current() == null || info.pending().length == 0) {
            flyway.migrate(); // a new database, or nothing but the rights of the application's role
            return;
        }
        var from = version(info.current());
        var to = Arrays.stream(info.pending())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse(from);
        LOG.info("The database is upgraded from schema {} to {}", from, to);
        var archive = save(flyway, from, to);
        try {
            boolean canBeLeftHalf = isInDataFolder(flyway);
            if (canBeLeftHalf) {
                UnfinishedUpgrade.begin(data, archive, from, to);
            }
            flyway.migrate();
            if (canBeLeftHalf) {
                UnfinishedUpgrade.end(data);
            }
        } catch (FlywayException | IOException failure) {
            throw new StartRefused("The upgrade of the database from schema " + from + " to " + to + " failed: "
                    + reason(failure) + ". The backup from before it is " + archive
                    + "; restore it into an empty place to go on with the version from before.");
        }
    }

    /** The backup that was made at this start, if one was. */
    Optional<Saved> saved() {
        return Optional.ofNullable(saved);
    }

    private static void requireKnown(MigrationInfoService info) {
        Arrays.stream(info.applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .ifPresent(later -> {
                    throw new StartRefused("The database was made by a later Plumbline (schema " + version(later)
                            + "); start that version, or restore a backup of this one. Nothing was changed.");
                });
    }

    private Path save(Flyway flyway, String from, String to) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var name = DateTimeFormatter.ofPattern("'plumbline-'uuuuMMdd-HHmmss'Z-before-" + to + ".zip'")
                .withZone(ZoneOffset.UTC)
                .format(at);
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var made = Backup.make(settings.folder().resolve(name), connection, surroundings, at, Job.UNWATCHED);
            LOG.info("The backup from before the upgrade is {}", made.file());
            saved = new Saved(made, at);
            return made.file();
        } catch (BackupRefused | SQLException failure) {
            throw new StartRefused("The database of schema " + from + " was not upgraded to " + to
                    + ", since the backup before it failed: " + Backup.reason(failure) + ". Nothing was changed.");
        }
    }

    /** Whether it is the H2 database of the data folder; PostgreSQL takes a step that fails back by itself. */
    private boolean isInDataFolder(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            return connection
                    .getMetaData()
                    .getURL()
                    .startsWith("jdbc:h2:file:" + data.toAbsolutePath().resolve("plumbline"));
        } catch (SQLException failure) {
            throw new FlywayException(failure.getMessage(), failure);
        }
    }

    /** Flyway tells of SQL in many lines; the innermost cause says what was wrong. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.?$", "");
    }

    private static String version(MigrationInfo migration) {
        return migration.getVersion() == null
                ? "unknown"
                : migration.getVersion().getVersion();
    }
}
