package org.plumbline.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.plumbline.faults.Ledger.Done;
import org.plumbline.faults.Ledger.Findings;

/**
 * Lets people work, kills what they work on, looks, and starts again, as often as it is told to. The seed decides what
 * is killed and when; what people were in the middle of, nobody can repeat.
 */
final class Torture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_WORK_MS = 2_500;
    private static final int LONGEST_START_MS = 3_000;
    private static final int WORTH_TRAINING = 10;
    private static final int ONE_KILL_AT_START_IN = 10;

    private final Engine engine;
    private final Path data;
    private final Path temporary;
    private final Random random;
    private List<String> start = List.of();
    private final Ledger ledger;
    private final List<Findings> wrong = new ArrayList<>();
    private final List<Long> readyAfterMs = new ArrayList<>();
    private Process victim;
    private Thread reader;
    private int rounds;
    private int killsOfServer;
    private int killsAtStart;
    private int failed;
    private volatile int ready;

    /**
     * A torture.
     *
     * @param data the data folder of the application
     */
    Torture(Engine engine, Path data, long seed) throws IOException {
        this.engine = engine;
        this.data = data;
        this.temporary = Files.createDirectories(data.resolve("tmp"));
        this.random = new Random(seed);
        this.ledger = new Ledger(data);
    }

    /** What came of it. */
    record Result(
            int kills,
            int killsOfServer,
            int killsAtStart,
            Ledger ledger,
            int failed,
            List<Findings> wrong,
            List<Long> readyAfterMs,
            long orphans) {}

    /** Kills so often, and looks after each. */
    Result run(int kills) throws Exception {
        start = kills < WORTH_TRAINING ? classPath(System.getProperty("java.class.path")) : trained();
        long started = start();
        for (int kill = 1; kill <= kills; kill++) {
            boolean atStart = random.nextInt(ONE_KILL_AT_START_IN) == 0;
            boolean ofServer = engine.isServer() && random.nextBoolean();
            long delay = random.nextInt(LONGEST_WORK_MS);
            int checked = ledger.size();
            if (atStart && !ofServer) {
                Thread.sleep(random.nextInt(LONGEST_START_MS));
                killsAtStart++;
            } else {
                awaitWork(checked, started);
                Thread.sleep(delay);
            }
            if (ofServer) {
                engine.kill();
                started = System.nanoTime();
                engine.start();
                killsOfServer++;
            } else {
                kill();
            }
            look(checked);
            if (!ofServer) {
                started = start();
            }
            report(kill, kills);
        }
        awaitWork(ledger.size(), started);
        kill();
        look(0);
        return new Result(kills, killsOfServer, killsAtStart, ledger, failed, List.copyOf(wrong), sorted(), orphans());
    }

    private List<Long> sorted() {
        var sorted = new ArrayList<>(readyAfterMs);
        Collections.sort(sorted);
        return sorted;
    }

    /** Files that the application left behind and nobody will ask for. */
    private long orphans() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("plumbline-"))
                    .count();
        }
    }

    private static List<String> classPath(String path) {
        return List.of("-cp", path);
    }

    /** Starts it once to keep what its JVM learns, for which all classes have to be in archives. */
    private List<String> trained() throws IOException, InterruptedException {
        var path = System.getProperty("java.class.path").split(File.pathSeparator);
        var ours = data.resolve("plumbline.jar");
        var archive = new ArrayList<>(List.of("--create", "--file", ours.toString()));
        var learned = new ArrayList<>(List.of(ours.toString()));
        for (var part : path) {
            if (Files.isDirectory(Path.of(part))) {
                archive.addAll(List.of("-C", part, "."));
            } else {
                learned.add(part);
            }
        }
        ToolProvider.findFirst("jar").orElseThrow().run(System.err, System.err, archive.toArray(String[]::new));
        var classPath = classPath(String.join(File.pathSeparator, learned));
        var cache = data.resolve("plumbline.aot");
        var training = new ArrayList<>(classPath);
        training.add("-XX:AOTCacheOutput=" + cache);
        start(training, "0", "train");
        victim.waitFor();
        reader.join();
        ledger.forget(); // what was said while it stopped
        var trained = new ArrayList<>(classPath);
        trained.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
        return trained;
    }

    /** Starts the application, and says when that was. */
    private long start() throws IOException {
        rounds++;
        return start(start, String.valueOf(rounds));
    }

    private long start(List<String> jvm, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        engine.settings().forEach(setting -> command.add("-D" + setting));
        command.add("-Dplumbline.data=" + data);
        command.add("-Dplumbline.audit.checkpoints=" + data.resolve("audit-checkpoints.jsonl"));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dlogging.level.root=off");
        command.add("-Dspring.main.lazy-initialization=true");
        command.add("-Dspring.datasource.hikari.connection-timeout=5000");
        command.add(Victim.class.getName());
        command.addAll(List.of(arguments));
        long started = System.nanoTime();
        victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("victim.log").toFile()))
                .start();
        var output = victim.inputReader(StandardCharsets.UTF_8);
        reader = Thread.ofVirtual().start(() -> read(output));
        return started;
    }

    private void read(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                hear(line);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void hear(String line) {
        synchronized (ledger) {
            switch (line.split(" ")[0]) {
                case "DONE" -> ledger.done(Done.of(line));
                case "BEGUN" -> ledger.begun(Done.of(line).token());
                case "FAILED" -> failed++;
                default -> ready++;
            }
        }
    }

    /** Waits until people are told again that something is done, and notes how long they had to wait for it. */
    private void awaitWork(int before, long started) throws InterruptedException {
        while (doneSoFar() <= before) {
            if (System.nanoTime() - started > PATIENCE.toNanos() || !victim.isAlive()) {
                throw new IllegalStateException("It does not work again; see " + data.resolve("victim.log"));
            }
            Thread.sleep(10);
        }
        readyAfterMs.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    private int doneSoFar() {
        synchronized (ledger) {
            return ledger.size();
        }
    }

    /** SIGKILL; then takes what was still in the pipe, which a process that is asked itself would close. */
    private void kill() throws InterruptedException {
        victim.toHandle().destroyForcibly();
        victim.waitFor();
        reader.join();
    }

    private void look(int from) throws SQLException, IOException {
        synchronized (ledger) {
            if (rounds == 1 && ledger.size() == 0) {
                return; // killed before there was a database
            }
            try (var connection = engine.look()) {
                var findings = ledger.check(connection, from);
                if (!findings.areNone()) {
                    wrong.add(findings);
                    System.out.println("TORTURE | found | " + findings.inShort());
                }
            }
        }
    }

    private void report(int kill, int kills) {
        if (kill % 20 == 0 && kill < kills) {
            System.out.printf(
                    "TORTURE | %s, kill %d of %d | %d done, %d findings%n",
                    engine.name(), kill, kills, ledger.size(), wrong.size());
        }
    }

    @Override
    public void close() {
        if (victim != null) {
            victim.destroyForcibly();
        }
    }
}
