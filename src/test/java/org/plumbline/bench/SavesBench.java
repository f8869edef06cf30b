package org.plumbline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.SqlStatements;
import org.plumbline.TestDatabase;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Measures how long a save with its event in the trail takes while many save at once, on H2 in a file and on
 * PostgreSQL; it asserts nothing. Run it with {@code bin/bench}.
 */
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = SavesBench.Database.class)
@Tag("database")
class SavesBench {

    private static final int WRITERS = 20;
    private static final int SAVES_EACH = 100;
    private static final int WARM_UP = 50;
    private static final int FORCED = 1_000;
    private static final int BLOCK = 8192;

    private final RiskRegister register;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    @Autowired
    SavesBench(RiskRegister register, Catalogue catalogue, JdbcClient jdbc) {
        this.register = register;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    static final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (TestDatabase.isPostgres()) {
                new TestDatabase().initialize(context);
                // which tests do without; nobody who keeps records does
                TestPropertyValues.of("spring.datasource.hikari.connection-init-sql=set synchronous_commit = on")
                        .applyTo(context);
            } else {
                TestPropertyValues.of(
                                "spring.datasource.url=jdbc:h2:file:./target/bench/saves;MODE=PostgreSQL;"
                                        + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                                "spring.datasource.username=plumbline",
                                "spring.datasource.password=")
                        .applyTo(context);
            }
        }
    }

    @Test
    void manySaveAtOnce() throws Exception {
        print("forced writes to this disk, one after the other", "%.0f a second".formatted(forcedWritesASecond()));
        print("processes that wait for a processor, before", String.valueOf(load()));
        TestOrganisation.create(jdbc);
        TestPeople.continueAs(jdbc, "Robin Bench", Role.GOVERNANCE_LEAD, Role.RISK_MANAGER);
        var risks = IntStream.range(0, WRITERS)
                .mapToObj(writer -> register.raise(draft("Risk of writer " + writer)))
                .toList();
        var statements = new ArrayList<String>();
        var version = register.find(risks.getFirst()).version();
        statements.addAll(SqlStatements.during(() -> register.change(risks.getFirst(), version, draft("Counted"))));
        print("statements of a save with its event", String.valueOf(statements.size()));
        save(risks, WARM_UP);
        var times = save(risks, SAVES_EACH);
        Collections.sort(times);
        print(
                "save with its event, %d writers at once, %s"
                        .formatted(WRITERS, TestDatabase.isPostgres() ? "PostgreSQL" : "H2"),
                "p50 %.1f ms, p95 %.1f ms, longest %.1f ms"
                        .formatted(
                                times.get(times.size() / 2) / 1e6,
                                times.get((int) (times.size() * 0.95)) / 1e6,
                                times.getLast() / 1e6));
        print("processes that wait for a processor, after", String.valueOf(load()));
    }

    /** What the chain is up against: each event waits for the disk of the one before. */
    private static double forcedWritesASecond() throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of("target/bench")), "forced", ".probe");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long started = System.nanoTime();
            for (int i = 0; i < FORCED; i++) {
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
            }
            return FORCED * 1e9 / (System.nanoTime() - started);
        } finally {
            Files.delete(file);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(String what, String figure) {
        System.out.printf("BENCH | %s | %s%n", what, figure);
    }

    private List<Long> save(List<RiskId> risks, int each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var work = risks.stream()
                    .map(risk -> (Callable<List<Long>>) () -> {
                        TestPeople.continueAs(jdbc, "Robin Bench", Role.GOVERNANCE_LEAD, Role.RISK_MANAGER);
                        var times = new ArrayList<Long>();
                        for (int i = 0; i < each; i++) {
                            var version = register.find(risk).version();
                            var draft = draft("Risk " + UUID.randomUUID());
                            long started = System.nanoTime();
                            register.change(risk, version, draft);
                            times.add(System.nanoTime() - started);
                        }
                        return times;
                    })
                    .toList();
            var all = new ArrayList<Long>();
            for (var result : threads.invokeAll(work)) {
                all.addAll(result.get());
            }
            return all;
        }
    }

    private RiskDraft draft(String title) {
        var scenario = catalogue.scenarios().getFirst();
        return new RiskDraft(
                title,
                scenario.cause(),
                scenario.event(),
                scenario.consequence(),
                scenario.category(),
                null,
                Set.of(),
                Set.of(),
                new HashSet<>(scenario.subcategories()),
                null,
                scenario.id());
    }
}
