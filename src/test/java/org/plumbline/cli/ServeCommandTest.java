package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.StartRefused;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine.ExitCode;

@ExtendWith(OutputCaptureExtension.class)
class ServeCommandTest {

    @TempDir
    Path folder;

    private final List<String> started = new ArrayList<>();

    @Test
    void servesWhatItIsTold() throws IOException {
        int port = freePort();

        int exit = serve("--demo", "--port", String.valueOf(port));

        assertThat(exit).isEqualTo(PlumblineCommand.SERVING);
        assertThat(started)
                .containsExactly(
                        "--plumbline.data=" + folder,
                        "--plumbline.demo=true",
                        "--server.port=" + port,
                        "--server.address=localhost");
    }

    @Test
    void writesTheLogForCollectorsWhereToldTo() {
        serve("--log", "json");

        assertThat(started).contains("--logging.structured.format.console=ecs");
    }

    @Test
    void aPortInUseIsOneSentence(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertRefused(serve("--port", String.valueOf(taken.getLocalPort())));

            assertThat(output.getErr())
                    .startsWith("Port " + taken.getLocalPort() + " on localhost is in use")
                    .hasLineCount(1);
        }
    }

    @Test
    void aPortThatDoesNotExistIsOneSentence(CapturedOutput output) {
        assertRefused(serve("--port", "65536"));

        assertThat(output.getErr()).startsWith("Port 65536 does not exist").hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertRefused(serve("--data", file.toString()));

        assertThat(output.getErr())
                .startsWith("The data folder " + file + " cannot be written")
                .hasLineCount(1);
    }

    @Test
    void aDatabaseInUseIsOneSentence(CapturedOutput output) throws IOException {
        var database = Files.createFile(folder.resolve("plumbline.mv.db"));
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assumeThat(lock.isValid()).isTrue();

            assertRefused(serve());

            assertThat(output.getErr())
                    .startsWith("The database " + database + " cannot be opened")
                    .hasLineCount(1);
        }
    }

    @Test
    void aDamagedDatabaseIsOneSentenceAndStaysAsItIs(CapturedOutput output) throws IOException {
        var database = folder.resolve("plumbline.mv.db");
        var damaged = new byte[50_000];
        new Random(7).nextBytes(damaged);
        Files.write(database, damaged);

        assertRefused(serve(_ -> open("jdbc:h2:file:" + folder.resolve("plumbline"))));

        assertThat(output.getErr())
                .startsWith("The database cannot be opened: File corrupted")
                .contains(database.toString(), "restore a backup")
                .doesNotContain("90030")
                .hasLineCount(1);
        assertThat(database).hasBinaryContent(damaged);
    }

    @Test
    void aRefusalOfTheServerIsItsSentence(CapturedOutput output) {
        assertRefused(serve(_ -> {
            throw new IllegalStateException(new StartRefused("Not like this."));
        }));

        assertThat(output.getErr()).isEqualToIgnoringNewLines("Not like this.");
    }

    @Test
    void anyOtherFailureIsADefectAndKeepsItsTrace(CapturedOutput output) {
        int exit = serve(_ -> {
            throw new IllegalStateException("a defect");
        });

        assertThat(exit).isEqualTo(ExitCode.SOFTWARE);
        assertThat(output.getErr()).contains("a defect", "at org.plumbline");
    }

    private void assertRefused(int exit) {
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(started).isEmpty();
    }

    private int serve(String... options) {
        return run(settings -> started.addAll(List.of(settings)), options);
    }

    private int serve(Consumer<String[]> server) {
        return run(server);
    }

    private int run(Consumer<String[]> server, String... options) {
        var arguments = new ArrayList<>(List.of("serve"));
        if (!List.of(options).contains("--data")) {
            arguments.addAll(List.of("--data", folder.toString()));
        }
        if (!List.of(options).contains("--port")) {
            arguments.addAll(List.of("--port", String.valueOf(freePort())));
        }
        arguments.addAll(List.of(options));
        return PlumblineCommand.run(server, arguments.toArray(String[]::new));
    }

    private static void open(String url) {
        try (var _ = DriverManager.getConnection(url)) {
            throw new AssertionError("opened");
        } catch (SQLException failure) {
            throw new IllegalStateException("no context", failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
