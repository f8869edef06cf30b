package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.audit.ChainStore.Head;
import org.plumbline.shared.StartRefused;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** A checkpoint can be read back from wherever it was sent. */
class CheckpointPlacesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void aDatagramIsOneSyslogMessage() throws Exception {
        var checkpoint = checkpoint();
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(10_000);

            new CheckpointSyslog(URI.create("udp://127.0.0.1:" + server.getLocalPort()), JSON).keep(checkpoint);

            var packet = new DatagramPacket(new byte[8_192], 8_192);
            server.receive(packet);
            var message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            assertThat(message).matches("<109>1 2026-11-24T08:00:00Z - plumbline \\d+ checkpoint - \\{.*}");
            assertThat(readBack(message)).containsExactly(checkpoint);
        }
    }

    @Test
    void overTcpTheLengthComesFirst() throws Exception {
        var checkpoint = checkpoint();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new CheckpointSyslog(URI.create("tcp://127.0.0.1:" + server.getLocalPort()), JSON).keep(checkpoint);

            String message;
            try (var connection = server.accept()) {
                message = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            int space = message.indexOf(' ');
            assertThat(Integer.parseInt(message.substring(0, space))).isEqualTo(message.length() - space - 1);
            assertThat(readBack(message)).containsExactly(checkpoint);
        }
    }

    @Test
    void overTlsNobodyButTheServerOfThatNameHearsIt() throws Exception {
        var checkpoint = checkpoint();
        var right = new TlsServer("localhost");
        try (right) {
            var message = right.received();
            syslog(right, "localhost", right.trust()).keep(checkpoint);
            assertThat(readBack(message.get(10, TimeUnit.SECONDS))).containsExactly(checkpoint);
        }
        for (var wrong : List.of(new TlsServer("elsewhere.example"), new TlsServer("localhost"))) {
            try (wrong) {
                var message = wrong.received();
                var trusted = wrong.name().equals("localhost") ? right.trust() : wrong.trust();
                assertThatExceptionOfType(SSLException.class)
                        .isThrownBy(() -> syslog(wrong, "localhost", trusted).keep(checkpoint));
                assertThat(message.get(10, TimeUnit.SECONDS)).isEmpty();
            }
        }
    }

    private static CheckpointSyslog syslog(TlsServer server, String name, SSLContext trust) {
        return new CheckpointSyslog(URI.create("tls://" + name + ":" + server.port()), JSON, trust);
    }

    @Test
    void aServerThatIsNotThereIsAFailure() throws Exception {
        int closed;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        var syslog = new CheckpointSyslog(URI.create("tcp://127.0.0.1:" + closed), JSON);
        var mail = new CheckpointMail(mailServer(closed), "plumbline@example.org", List.of("a@example.org"), JSON);
        var checkpoint = checkpoint();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> syslog.keep(checkpoint));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> mail.keep(checkpoint));
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        for (var wrong : List.of("log.example.org:514", "http://log.example.org:514", "udp://log.example.org")) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new CheckpointSyslog(URI.create(wrong), JSON));
        }
    }

    @Test
    void aMailHoldsTheLineThatVerifies() throws Exception {
        var checkpoint = checkpoint();
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            new CheckpointMail(
                            mailServer(server.getSmtp().getPort()),
                            "plumbline@example.org",
                            List.of("auditor@example.org", "second@example.org"),
                            JSON)
                    .keep(checkpoint);

            assertThat(server.getReceivedMessages()).hasSize(2);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Plumbline: checkpoint of the audit trail, changes at 7");
            var line = mail.getContent()
                    .toString()
                    .lines()
                    .filter(text -> text.startsWith("{"))
                    .findFirst()
                    .orElseThrow();
            assertThat(readBack(line)).containsExactly(checkpoint);
        } finally {
            server.stop();
        }
    }

    private List<Checkpoint> readBack(String line) throws IOException {
        var file = Files.writeString(folder.resolve("kept.jsonl"), line + "\n");
        return new CheckpointFile(file, JSON).read();
    }

    private static JavaMailSenderImpl mailServer(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return mail;
    }

    private static Checkpoint checkpoint() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return Checkpoint.signed(
                new Head(Chain.CHANGES, new UUID(7, 7), 7, "a".repeat(64)),
                Instant.parse("2026-11-24T08:00:00Z"),
                "b".repeat(64),
                new SigningKey(pair.getPrivate(), pair.getPublic()));
    }
}
