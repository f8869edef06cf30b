package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ManagementServerTest {

    @TempDir
    Path folder;

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:management;DB_CLOSE_DELAY=-1");
    private ManagementServer server = serving(new File("."));

    @BeforeEach
    void start() {
        new JdbcTemplate(database).execute("create table audit_head as select 'activity' as chain");
        server = serving(folder.toFile());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        new JdbcTemplate(database).execute("drop all objects");
    }

    @Test
    void saysUpAndNothingElse() throws Exception {
        assertThat(get("/health/live").body()).isEqualTo("UP\n");
        assertThat(get("/health/ready").body()).isEqualTo("UP\n");
    }

    @Test
    void isNotReadyWithoutItsTrailYetAlive() throws Exception {
        new JdbcTemplate(database).execute("delete from audit_head");

        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("DOWN\n");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotReadyWithoutItsFolder() throws Exception {
        server.stop();
        server = serving(folder.resolve("gone").toFile());
        server.start();

        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void isNotReadyWithoutItsDatabase() throws Exception {
        server.stop();
        server = new ManagementServer(
                new WebSettings(null, List.of(), 0),
                new Readiness(new DriverManagerDataSource("jdbc:h2:mem:away;IFEXISTS=TRUE"), folder.toFile()),
                new Figures(database, List.of()));
        server.start();

        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotReadyBeforeADatabaseThatIsSilentAnswers() throws Exception {
        var silent = new CountDownLatch(1);
        server.stop();
        server = new ManagementServer(
                new WebSettings(null, List.of(), 0),
                new Readiness(
                        new DriverManagerDataSource() {
                            @Override
                            public Connection getConnection() throws SQLException {
                                try {
                                    silent.await();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                throw new SQLException("away");
                            }
                        },
                        folder.toFile()),
                new Figures(database, List.of()));
        server.start();

        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        silent.countDown();
    }

    @Test
    void isNotReadyWhenTheDiskIsNearlyFull() {
        var room = folder.toFile().getUsableSpace();

        assertThat(new Readiness(database, folder.toFile(), room / 2).isReady()).isTrue();
        assertThat(new Readiness(database, folder.toFile(), Long.MAX_VALUE).isReady())
                .isFalse();
    }

    @Test
    void figuresOfFeaturesStandWithItsOwn() throws Exception {
        assertThat(get("/metrics").body())
                .contains("# TYPE plumbline_backup_age_seconds gauge\nplumbline_backup_age_seconds 90\n");
    }

    @Test
    void countsForPrometheus() throws Exception {
        assertThat(get("/metrics").body())
                .contains(
                        "# TYPE plumbline_heap_used_bytes gauge\nplumbline_heap_used_bytes ", "plumbline_sessions 0\n")
                .contains("# TYPE plumbline_gc_seconds_total counter\n")
                .doesNotContainPattern(" [0-9.]+E|NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/health/ready/", "/env", "/actuator", "/heapdump", "/metrics/x"})
    void hasNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path).body()).isEmpty();
    }

    @Test
    void anotherSitesNameForThisMachineIsTurnedAway() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("plumbline_");
        }
    }

    @Test
    void listensNowhereUnlessToldTo() {
        var silent = new ManagementServer(
                new WebSettings(null, List.of(), null),
                new Readiness(database, folder.toFile()),
                new Figures(database, List.of(() -> Map.of("plumbline_backup_age_seconds", 90.0))));
        silent.start();

        assertThat(silent.isRunning()).isFalse();
    }

    private ManagementServer serving(File data) {
        return new ManagementServer(
                new WebSettings(null, List.of(), 0),
                new Readiness(database, data),
                new Figures(database, List.of(() -> Map.of("plumbline_backup_age_seconds", 90.0))));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
