package org.plumbline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineApplication;
import org.plumbline.backup.Database;

/** A server on H2 as a process of its own: it upgrades, is backed up while it runs, and stops when it is told to. */
class ServerLifeIT {

    private static final String RELEASED = "src/test/resources/schemas/090.zip";
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void itUpgradesIsBackedUpWhileItRunsAndStopsCleanly() throws Exception {
        var data = folder.resolve("data").toString();
        assertThat(command("restore", RELEASED, "--data", data)).isZero();
        Files.createDirectories(folder.resolve("data/.restoring-left"));
        Files.writeString( // as a process leaves it that is killed in the middle of an upgrade
                folder.resolve("data/upgrade-under-way.json"),
                "{\"archive\":\"%s\",\"from\":\"090\",\"to\":\"110\"}"
                        .formatted(Path.of(RELEASED).toAbsolutePath()));
        Files.writeString(folder.resolve("data").resolve(Database.FILE), "half");

        var server = serve(data);
        try {
            assertThat(said).anyMatch(line -> line.startsWith("The database is as it was before the upgrade"));
            assertThat(folder.resolve("data/.restoring-left")).doesNotExist();
            assertThat(folder.resolve("data/upgrade-under-way.json")).doesNotExist();
            assertThat(backups()).singleElement().asString().matches("plumbline-.*Z-before-\\d+\\.zip");

            var archive = folder.resolve("backup.zip").toString();
            assertThat(command("backup", archive, "--data", data))
                    .as(() -> said.getLast())
                    .isZero();
            assertThat(command("migrate-database", "--data", data, "--to", "jdbc:postgresql://localhost:1/x"))
                    .isEqualTo(2);
            assertThat(command("serve", "--data", data, "--port", String.valueOf(freePort())))
                    .isEqualTo(2);
            assertThat(said).anyMatch(line -> line.contains("is in use by another process"));

            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isIn(0, TERMINATED);
        } finally {
            server.destroyForcibly();
        }
        assertUnlocked(folder.resolve("data").resolve(Database.FILE));
    }

    @Test
    void anUpgradeThatFailsIsTakenBackAndSaidInOneSentence() throws Exception {
        var data = folder.resolve("data");
        assertThat(command("restore", RELEASED, "--data", data.toString())).isZero();
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("V9000__broken.sql"), "delete from risk_action;\nselect * from nowhere;\n");
        said.clear();
        var builder = builder("serve", "--data", data.toString(), "--port", String.valueOf(freePort()));
        builder.environment().put("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + broken);
        var process = builder.start();
        process.inputReader().lines().forEach(said::add);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said)
                .filteredOn(line -> line.startsWith("The upgrade of the database from schema 090 to 9000 failed"))
                .singleElement()
                .asString()
                .contains("nowhere", "The database is as it was before", "Start the version from before.");
        assertThat(said).noneMatch(line -> line.startsWith("\tat "));
        assertThat(data.resolve("upgrade-under-way.json")).doesNotExist();
        assertThat(command("backup", folder.resolve("after.zip").toString(), "--data", data.toString()))
                .isZero();
        assertThat(command("verify", "audit", "--data", data.toString())).isZero();
    }

    private Process serve(String data) throws IOException {
        var server = start("serve", "--data", data, "--port", String.valueOf(freePort()));
        var lines = server.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Plumbline is ready")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return server;
            }
        }
        throw new AssertionError("the server did not start: " + said);
    }

    private int command(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        process.inputReader().lines().forEach(said::add);
        return process.waitFor();
    }

    private static Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private static ProcessBuilder builder(String... arguments) {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlumblineApplication.class.getName()),
                Stream.of(arguments));
        return new ProcessBuilder(command.toList()).redirectErrorStream(true);
    }

    private List<String> backups() throws IOException {
        try (var files = Files.list(folder.resolve("data/backups"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertUnlocked(Path database) throws IOException {
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
