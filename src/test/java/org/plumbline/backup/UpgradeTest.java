package org.plumbline.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestDatabase;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import org.plumbline.shared.Job;
import org.plumbline.shared.StartRefused;

/** From the schema of every release to this one, on both engines. */
@Tag("database")
class UpgradeTest {

    /** Where a later schema keeps the rows of a table that it took away. */
    private static final Map<String, String> MOVED = Map.of("assessment_evidence", "evidence");

    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");

    @TempDir
    Path folder;

    private Path data;
    private BackupSettings settings;
    private Upgrade upgrade;

    @BeforeEach
    void aServer() {
        data = folder.resolve("data");
        settings = new BackupSettings(folder.resolve("backups"), null, 7, 5, 12);
        upgrade = new Upgrade(
                settings, Surroundings.of(data, Map.of()), data, Clock.fixed(Hospital.NOON, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = "090")
    void everyReleasedSchemaIsUpgradedWithAllItsRows(String schema) throws Exception {
        var released = SCHEMAS.resolve(schema + ".zip");
        var database = restored(released);

        upgrade.migrate(flyway(database));

        var saved = upgrade.saved().orElseThrow().made();
        assertThat(saved.file()).hasParent(settings.folder());
        assertThat(contents(saved.file())).isEqualTo(contents(released));
        try (var connection = database.connect()) {
            for (var content : contents(released).values()) {
                var name = content.table().name();
                var table = requireNonNull(Table.named(MOVED.getOrDefault(name, name), Table.of(connection)));
                assertThat(new Rows(table).tally(connection, _ -> {}).rows())
                        .as(table.name())
                        .isGreaterThanOrEqualTo(content.rows()); // a later schema may add rows of its own
            }
            assertThat(new AuditVerification(data.resolve("audit-key.pem"), data.resolve("audit-checkpoints.jsonl"))
                            .of(connection))
                    .isInstanceOf(Verdict.Whole.class);
        }
        assertThat(UnfinishedUpgrade.in(data)).isEmpty();
        assertThat(version(database)).isGreaterThan(schema);
    }

    @Test
    void aNewDatabaseNeedsNoBackup() throws IOException {
        Files.createDirectories(data);
        upgrade.migrate(flyway(TestDatabase.isPostgres() ? postgres() : Database.in(data)));

        assertThat(upgrade.saved()).isEmpty();
        assertThat(settings.folder()).doesNotExist();
    }

    @Test
    void anUpgradeThatFailsCanBeTakenBack() throws Exception {
        var released = SCHEMAS.resolve("090.zip");
        var database = restored(released);
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(
                broken.resolve("V9000__broken.sql"),
                "alter table facility add column half integer;\ndelete from risk_action;\nselect * from nowhere;\n");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> upgrade.migrate(flyway(database, "filesystem:" + broken)))
                .withMessageContaining("from schema 090 to 9000 failed")
                .withMessageContaining("nowhere")
                .withMessageContaining(
                        upgrade.saved().orElseThrow().made().file().toString());

        if (TestDatabase.isPostgres()) {
            assertThat(UnfinishedUpgrade.in(data)).isEmpty(); // each step is all or nothing there
            try (var connection = database.connect()) {
                var actions = requireNonNull(Table.named("risk_action", Table.of(connection)));
                assertThat(new Rows(actions).tally(connection, _ -> {}).rows())
                        .isEqualTo(requireNonNull(contents(released).get("risk_action"))
                                .rows());
            }
        } else {
            assertThat(UnfinishedUpgrade.in(data).orElseThrow().undo())
                    .contains("as it was before the upgrade from schema 090 to 9000");

            assertThat(UnfinishedUpgrade.in(data)).isEmpty();
            assertThat(data.resolve("plumbline-upgrade-9000-unfinished.mv.db")).exists();
            assertThat(version(database)).isEqualTo("090");
            var again = folder.resolve("again.zip");
            try (var connection = database.connect()) {
                Backup.make(again, connection, Surroundings.of(data, Map.of()), Hospital.NOON, Job.UNWATCHED);
            }
            assertThat(contents(again)).isEqualTo(contents(released));
        }
    }

    @Test
    void anUpgradeWhoseBackupIsGoneLeavesTheDatabaseAlone() throws IOException {
        Files.createDirectories(data);
        var database = Files.writeString(data.resolve(Database.FILE), "half");
        UnfinishedUpgrade.begin(data, folder.resolve("gone.zip"), "090", "110");

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> UnfinishedUpgrade.in(data).orElseThrow().undo())
                .withMessageContaining("gone.zip")
                .withMessageContaining("may be half upgraded");
        assertThat(database).hasContent("half");
        assertThat(UnfinishedUpgrade.in(data)).isPresent();
    }

    @Test
    void aDatabaseOfALaterVersionIsLeftAlone() throws Exception {
        var database = restored(SCHEMAS.resolve("090.zip"));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) values (999, '9000', 'later', 'SQL', 'V9000__later.sql',"
                    + " 'later', 1, true)");
        }

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> upgrade.migrate(flyway(database)))
                .withMessageContaining("later Plumbline (schema 9000)")
                .withMessageContaining("Nothing was changed");

        assertThat(upgrade.saved()).isEmpty();
        assertThat(settings.folder()).doesNotExist();
        try (var connection = database.connect()) {
            assertThat(Table.names(connection)).doesNotContain("backup_run");
        }
    }

    @Test
    void withoutABackupNothingIsUpgraded() throws Exception {
        var database = restored(SCHEMAS.resolve("090.zip"));
        Files.writeString(settings.folder(), "a file where the folder should be");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> upgrade.migrate(flyway(database)))
                .withMessageContaining("was not upgraded")
                .withMessageContaining("Nothing was changed");
        assertThat(version(database)).isEqualTo("090");
    }

    /** Databases out there hold these checksums; a file that has landed never changes. */
    @Test
    void migrationsOfReleasesAreWhatTheyWere() throws IOException {
        var lines = Arrays.stream(flyway(Database.in(data)).info().all())
                .filter(migration -> migration.getChecksum() != null)
                .map(migration -> requireNonNull(migration.getVersion()).getVersion() + " " + migration.getChecksum())
                .toList();

        assertThat(lines).containsAll(Files.readAllLines(SCHEMAS.resolve("checksums.txt")));
    }

    private Database restored(Path archive) {
        if (TestDatabase.isPostgres()) {
            var postgres = postgres();
            assertThat(data.toFile().mkdirs()).isTrue();
            Restoration.intoDatabase(archive, postgres, data, Job.UNWATCHED);
            return postgres;
        }
        Restoration.intoFolder(archive, data, Job.UNWATCHED);
        return Database.in(data);
    }

    private static Database postgres() {
        return new Database(TestDatabase.newPostgres(), "postgres", "postgres");
    }

    private static Flyway flyway(Database database, String... more) {
        var locations = new java.util.ArrayList<>(List.of("classpath:db/migration"));
        if (database.isPostgres()) {
            locations.add("classpath:db/postgresql");
        }
        locations.addAll(List.of(more));
        return new Migrations(database)
                .configuration()
                .locations(locations.toArray(String[]::new))
                .placeholders(Map.of("application_role", "postgres"))
                .load();
    }

    private static String version(Database database) throws SQLException {
        return Arrays.stream(flyway(database).info().applied())
                .map(MigrationInfo::getVersion)
                .filter(java.util.Objects::nonNull)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }

    private static Map<String, Manifest.Content> contents(Path archive) throws IOException {
        try (var opened = Archive.open(archive)) {
            return opened.manifest().tables().stream()
                    .collect(Collectors.toMap(
                            content -> content.table().name(), content -> content, (one, _) -> one, TreeMap::new));
        }
    }
}
