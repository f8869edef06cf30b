package org.plumbline.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Line;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a data folder with a trail of a million events, for {@code bin/bench} to verify, and measures how fast it is
 * searched; it asserts nothing.
 */
class TrailBench {

    private static final Path FOLDER = Path.of("target/bench/trail");
    private static final int EVENTS = 1_000_000;
    private static final int AT_ONCE = 10_000; // fewer commits leave less behind in the file
    private static final int REPETITIONS = 5;
    private static final Instant BEGIN = Instant.parse("2020-01-01T08:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(3);

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void aMillionEvents() throws Exception {
        Files.createDirectories(FOLDER);
        var database = new SingleConnectionDataSource(
                "jdbc:h2:file:./" + FOLDER
                        + "/plumbline;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;"
                        + "OPTIMIZE_REUSE_RESULTS=FALSE",
                "plumbline",
                "",
                true);
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .javaMigrations(new V071__ChainTheActivity(json))
                    .load()
                    .migrate();
            var jdbc = new JdbcTemplate(database);
            fill(database, jdbc);
            sign(database, jdbc);
            search(JdbcClient.create(jdbc));
        } finally {
            database.destroy();
        }
    }

    private void fill(SingleConnectionDataSource database, JdbcTemplate jdbc) throws Exception {
        var store = new ChainStore(jdbc);
        database.getConnection().setAutoCommit(false);
        long started = System.nanoTime();
        for (int from = 0; from < EVENTS; from += AT_ONCE) {
            store.append(
                    Chain.CHANGES,
                    IntStream.range(from, from + AT_ONCE).mapToObj(this::line).toList());
            database.getConnection().commit();
        }
        print("%,d events appended, %,d to a transaction".formatted(EVENTS, AT_ONCE), seconds(started));
    }

    private Line line(int number) {
        var risk = number % 10_000;
        var words = new EventWords(
                "Robin Bench",
                "RSK-%04d".formatted(risk),
                "Sepsis alert misses cases on ward " + risk,
                List.of(Change.of("risk.title", "Sepsis alert", "Sepsis alert misses cases on ward " + risk)),
                "Seen in the quarterly review of the alert.",
                "10.0.0.7");
        return new Line(
                new Fact(
                        BEGIN.plus(BETWEEN.multipliedBy(number)),
                        new UUID(1, number % 200),
                        "password",
                        "0123456789abcdef",
                        EventKind.RISK_CHANGED.id(),
                        Fact.DONE,
                        "risk",
                        new UUID(2, risk)),
                words.json(json),
                null);
    }

    private void sign(SingleConnectionDataSource database, JdbcTemplate jdbc) throws Exception {
        var settings = new AuditSettings(
                FOLDER.resolve("audit-key.pem"), FOLDER.resolve("audit-checkpoints.jsonl"), null, List.of(), "");
        var clock = Clock.fixed(BEGIN.plus(BETWEEN.multipliedBy(EVENTS)), ZoneOffset.UTC);
        long started = System.nanoTime();
        new Checkpoints(database, jdbc, settings, List.<CheckpointPlace>of(), json, clock).sign(Chain.CHANGES);
        database.getConnection().commit();
        print("the first checkpoint over all of them", seconds(started));
    }

    private void search(JdbcClient jdbc) {
        var search = new ActivitySearch(jdbc, json);
        var all = ActivityFilter.EVERYTHING;
        var ofPerson = new ActivityFilter("", Set.of(new UUID(1, 7)), Set.of(), Set.of(), Set.of(), null, null);
        var named = new ActivityFilter("rsk-0042", Set.of(), Set.of(), Set.of(), Set.of(), null, null);
        measure("activity, first page", search, all, PageRequest.of(0, 50));
        measure("activity, page at row 10,000", search, all, PageRequest.of(200, 50));
        measure("activity of one person", search, ofPerson, PageRequest.of(0, 50));
        measure("activity of one code", search, named, PageRequest.of(0, 50));
    }

    private static void measure(String what, ActivitySearch search, ActivityFilter filter, Pageable page) {
        var chains = EnumSet.allOf(Chain.class);
        long[] pages = new long[REPETITIONS];
        long[] counts = new long[REPETITIONS];
        long found = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            long started = System.nanoTime();
            search.page(filter, chains, page, TrailBench::entry);
            pages[i] = System.nanoTime() - started;
            started = System.nanoTime();
            found = search.count(filter, chains);
            counts[i] = System.nanoTime() - started;
        }
        print(what, "page p50 %.0f ms, count of %,d p50 %.0f ms".formatted(middle(pages), found, middle(counts)));
    }

    private static ActivityEntry entry(ResultSet row, int number) throws SQLException {
        var subject = new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class), "", "");
        return new ActivityEntry(
                Chain.CHANGES, row.getLong("seq"), BEGIN, row.getString("words"), "", subject, List.of(), null, null);
    }

    private static double middle(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static String seconds(long started) {
        return "%.1f s".formatted((System.nanoTime() - started) / 1e9);
    }

    private static void print(String what, Object figure) {
        System.out.printf("BENCH | %s | %s%n", what, figure);
    }
}
