package org.plumbline.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server of its own, which waits for the disk at each commit. */
final class PostgresServer implements Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedPostgres server;

    PostgresServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = started(0);
    }

    private EmbeddedPostgres started(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("synchronous_commit", "on"); // which tests do without
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public List<String> settings() {
        return List.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres");
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public Connection look() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    @Override
    public boolean isServer() {
        return true;
    }

    /** As its own “immediate” stop: every process of it quits at once and writes nothing more. */
    @Override
    public void kill() throws IOException, InterruptedException {
        var pidFile = folder.resolve("postgresql/postmaster.pid");
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        var process = ProcessHandle.of(Long.parseLong(pid));
        while (process.map(ProcessHandle::isAlive).orElse(false)) {
            Thread.sleep(20);
        }
    }

    @Override
    public void start() throws IOException {
        int port = server.getPort();
        server.close();
        server = started(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
