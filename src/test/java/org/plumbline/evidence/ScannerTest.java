package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.StartRefused;
import org.springframework.util.unit.DataSize;

class ScannerTest {

    @Test
    void whatIsKnownIsFoundAndTheRestIsClean() throws IOException {
        try (var clamd = new FakeClamd()) {
            var scanner = scanner(clamd.address());

            assertThat(scanner.scan(out -> write(out, "harmless"))).isEqualTo(ScanState.CLEAN);
            assertThat(scanner.scan(out -> out.write(new byte[1 << 20]))).isEqualTo(ScanState.CLEAN);
            assertThat(scanner.scan(out -> write(out, FakeClamd.EICAR))).isEqualTo(ScanState.INFECTED);
        }
    }

    /** F20: silence is no verdict. */
    @Test
    void whereNobodyListensTheFileWaits() throws IOException {
        assertThat(scanner(FakeClamd.nobody()).scan(out -> write(out, "harmless")))
                .isEqualTo(ScanState.WAITING);
        assertThat(scanner(URI.create("unix:/nowhere/clamd.ctl")).scan(out -> write(out, "harmless")))
                .isEqualTo(ScanState.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OK but not quite\0"})
    void anythingElseThanAVerdictIsNone(String words) throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var asked = socket.accept()) {
                    asked.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + "harmless".length() + 4);
                    asked.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            var scanner = scanner(URI.create("tcp://localhost:" + socket.getLocalPort()));

            assertThat(scanner.scan(out -> write(out, "harmless"))).isEqualTo(ScanState.WAITING);
        }
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        var scanner = scanner(null);

        assertThat(scanner.isConfigured()).isFalse();
        assertThat(scanner.scan(out -> write(out, FakeClamd.EICAR))).isEqualTo(ScanState.NOT_ASKED);
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtStart() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> scanner(URI.create("localhost:3310")));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> scanner(URI.create("http://localhost:3310")));
    }

    private static Scanner scanner(@Nullable URI clamd) {
        return new Scanner(settings(clamd));
    }

    static EvidenceSettings settings(@Nullable URI clamd) {
        return new EvidenceSettings(Path.of("unused"), null, DataSize.ofGigabytes(1), DataSize.ofGigabytes(1), clamd);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
