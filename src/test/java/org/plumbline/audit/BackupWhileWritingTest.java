package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TestDatabase;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Line;
import org.plumbline.backup.Backup;
import org.plumbline.backup.Database;
import org.plumbline.backup.Restoration;
import org.plumbline.backup.Surroundings;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup that is made while people go on writing shows one moment: nothing of it is half. */
@Tag("database")
class BackupWhileWritingTest {

    private static final int WRITERS = 3;
    private static final int BACKUPS = 3;
    private static final long PAUSE_MS = 20;

    @TempDir
    Path folder;

    @Test
    void everyBackupIsOfOneMoment() throws Exception {
        var database = aDatabase();
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(WRITERS);
                var kept = database.connect()) { // H2 closes with its last connection
            assertThat(kept.isValid(1)).isTrue();
            var writers = java.util.stream.IntStream.range(0, WRITERS)
                    .mapToObj(_ -> threads.submit(() -> {
                        write(database, stop, written);
                        return null;
                    }))
                    .toList();
            for (int number = 0; number < BACKUPS; number++) {
                int before = await(written, 15 * number + 5);
                var archive = folder.resolve(number + ".zip");
                try (var connection = database.connect()) {
                    Backup.make(
                            archive,
                            connection,
                            Surroundings.of(folder.resolve("none"), Map.of()),
                            Instant.parse("2027-03-12T12:00:00Z"),
                            (_, done, _) -> slowly(done)); // so that much is written between two tables
                }
                assertWhole(archive, folder.resolve("restored-" + number), before);
            }
            stop.set(true);
            for (var writer : writers) {
                writer.get();
            }
            assertThat(written).hasValueGreaterThan(15 * (BACKUPS - 1));
        } finally {
            stop.set(true);
        }
    }

    private Database aDatabase() throws IOException {
        var fixture = Path.of("src/test/resources/schemas/090.zip");
        if (TestDatabase.isPostgres()) {
            var postgres = new Database(TestDatabase.newPostgres(), "postgres", "postgres");
            Restoration.intoDatabase(fixture, postgres, null, Job.UNWATCHED);
            return postgres;
        }
        Restoration.intoFolder(fixture, folder.resolve("data"), Job.UNWATCHED);
        return Database.in(folder.resolve("data"));
    }

    /** Each transaction adds a person, that person's role and facility, and one event. */
    private static void write(Database database, AtomicBoolean stop, AtomicInteger written)
            throws SQLException, InterruptedException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var store = new ChainStore(jdbc);
            while (!stop.get()) {
                var id = Ids.next();
                jdbc.update(
                        "insert into facility (id, version, name, active, demo) values (?, 0, ?, true, false)",
                        id,
                        "writer " + id);
                jdbc.update(
                        "insert into person (id, version, email, name, active, demo, created_at)"
                                + " values (?, 0, ?, 'Writer', true, false, current_timestamp)",
                        id,
                        id + "@writers.example");
                jdbc.update("insert into person_facility (person_id, facility_id) values (?, ?)", id, id);
                store.append(Chain.CHANGES, List.of(line(id)));
                connection.commit();
                written.incrementAndGet();
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    private static Line line(UUID person) {
        var fact = new Fact(
                Instant.parse("2099-01-01T00:00:00Z"), null, null, null, "person.invited", Fact.DONE, "person", person);
        return new Line(fact, "{\"person\":\"Plumbline\",\"code\":\"\",\"title\":\"Writer\"}", null);
    }

    private void assertWhole(Path archive, Path into, int before) throws Exception {
        var restored = Restoration.intoFolder(archive, into, Job.UNWATCHED); // with every foreign key in force
        assertThat(restored.trail()).isNotInstanceOf(Verdict.Broken.class);
        try (var connection = Database.in(into).connect()) {
            long people = count(connection, "person where name = 'Writer'");
            assertThat(people).isGreaterThanOrEqualTo(before);
            assertThat(count(connection, "facility where name like 'writer %'")).isEqualTo(people);
            assertThat(count(connection, "person_facility")).isEqualTo(people);
            assertThat(
                            count(
                                    connection,
                                    "audit_event where kind = 'person.invited' and at > timestamp with time zone '2098-01-01 00:00:00+00'"))
                    .isEqualTo(people);
            assertThat(new AuditVerification(key(archive), folder.resolve("none")).of(connection))
                    .isNotInstanceOf(Verdict.Broken.class);
        }
        org.springframework.util.FileSystemUtils.deleteRecursively(into);
        Files.delete(archive);
    }

    private Path key(Path archive) throws IOException {
        var key = folder.resolve(archive.getFileName() + ".pem");
        try (var zip = new java.util.zip.ZipFile("src/test/resources/schemas/090.zip")) {
            Files.copy(zip.getInputStream(zip.getEntry("audit/audit-key.public.pem")), key);
        }
        return key;
    }

    private static long count(Connection connection, String what) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int await(AtomicInteger written, int least) throws InterruptedException {
        while (written.get() < least) {
            Thread.sleep(5);
        }
        return written.get();
    }

    private static void slowly(long done) {
        try {
            Thread.sleep(done == 0 ? 1 : 5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
