package org.plumbline.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestDatabase;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.demo.DemoData;
import org.plumbline.security.Role;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The demo data, from the database of this run to H2 and, where the run has one, to PostgreSQL and back. */
@PlumblineTest
@WithPerson(Role.GOVERNANCE_LEAD)
class RoundTripTest {

    @TempDir
    Path folder;

    @Autowired
    DemoData demo;

    @Autowired
    ActivityLog activity;

    @Autowired
    EntityManager entities;

    @Autowired
    DataSource database;

    @Test
    void everyRowIsTheSameOnEveryEngine() throws SQLException {
        demo.load(Job.UNWATCHED);
        activity.of("risk", Ids.next(), 1); // writes what the trail holds back until the end of a transaction
        entities.flush();
        var first = folder.resolve("first.zip");
        make(first, withinThisTest(DataSourceUtils.getConnection(database)));

        Restoration.intoFolder(first, folder.resolve("h2"), Job.UNWATCHED);
        var second = folder.resolve("second.zip");
        make(second, Database.in(folder.resolve("h2")));

        assertThat(contents(second)).isEqualTo(contents(first));
        assertThat(rows(first, "risk")).isEqualTo(60);
        assertThat(rows(first, "demo_event")).isGreaterThan(300);
        if (TestDatabase.isPostgres()) {
            var postgres = new Database(TestDatabase.newPostgres(), "postgres", "postgres");
            Restoration.intoDatabase(second, postgres, null, Job.UNWATCHED);
            var third = folder.resolve("third.zip");
            make(third, postgres);
            assertThat(contents(third)).isEqualTo(contents(first));

            Restoration.intoFolder(third, folder.resolve("again"), Job.UNWATCHED);
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> Restoration.intoDatabase(third, postgres, null, Job.UNWATCHED))
                    .withMessageContaining("is not empty");
        }
    }

    /** Where rows do not add up, a PostgreSQL database is as empty afterwards as before. */
    @Test
    void whatIsTakenBackLeavesNoTableBehind() throws Exception {
        var archive = Hospital.archive(Hospital.in(folder.resolve("hospital")), folder.resolve("backup.zip"));
        var digest = requireNonNull(contents(archive).get("person")).digest();
        var forged = Forgery.of(
                archive, folder.resolve("forged.zip"), Forgery.replaced(Manifest.NAME, digest, "0".repeat(64)));
        var target = TestDatabase.isPostgres()
                ? new Database(TestDatabase.newPostgres(), "postgres", "postgres")
                : Database.in(folder.resolve("target"));

        assertThatExceptionOfType(ArchiveUnsound.class)
                .isThrownBy(() -> Restoration.intoDatabase(forged, target, null, Job.UNWATCHED));

        try (var connection = target.connect()) {
            assertThat(Table.names(connection)).isEqualTo(Set.of());
        }
    }

    private static void make(Path file, Database from) throws SQLException {
        try (var connection = from.connect()) {
            make(file, connection);
        }
    }

    private static void make(Path file, Connection connection) {
        Backup.make(file, connection, Surroundings.of(Path.of("none"), Map.of()), Hospital.NOON, Job.UNWATCHED);
    }

    private static Map<String, Manifest.Content> contents(Path archive) {
        try (var opened = Archive.open(archive)) {
            var contents = new TreeMap<String, Manifest.Content>();
            opened.manifest()
                    .tables()
                    .forEach(content -> contents.put(content.table().name(), content));
            return contents;
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static long rows(Path archive, String table) {
        return requireNonNull(contents(archive).get(table)).rows();
    }

    /** Reads what this test has written and will take back; so its transaction must go on. */
    private static Connection withinThisTest(Connection connection) {
        var leftAlone = List.of("setAutoCommit", "setTransactionIsolation", "rollback");
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (leftAlone.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
