package org.plumbline.audit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.plumbline.shared.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends checkpoints to a syslog server (RFC 5424): over UDP one to a datagram (RFC 5426), over TCP with their length
 * before them (RFC 6587, section 3.4.1). UDP tells nobody whether it arrived.
 */
final class CheckpointSyslog implements CheckpointPlace {

    private static final int PRIORITY = 13 * 8 + 5; // log audit, notice
    private static final int PATIENCE_MS = 5_000;
    private static final int LARGEST_PORT = 65_535;

    private final URI server;
    private final JsonMapper json;

    /** @param server {@code udp://host:port} or {@code tcp://host:port} */
    CheckpointSyslog(URI server, JsonMapper json) {
        if (server.getHost() == null
                || server.getPort() < 1
                || server.getPort() > LARGEST_PORT
                || !("udp".equals(server.getScheme()) || "tcp".equals(server.getScheme()))) {
            throw new StartRefused(
                    "plumbline.audit.syslog is " + server + "; write it as udp://host:514 or tcp://host:601.");
        }
        this.server = server;
        this.json = json;
    }

    @Override
    public String name() {
        return server.toString();
    }

    @Override
    public void keep(Checkpoint checkpoint) throws IOException {
        var message = "<%d>1 %s - plumbline %d checkpoint - %s"
                .formatted(
                        PRIORITY, checkpoint.at(), ProcessHandle.current().pid(), json.writeValueAsString(checkpoint))
                .getBytes(StandardCharsets.UTF_8);
        if ("udp".equals(server.getScheme())) {
            try (var socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(
                        message, message.length, InetAddress.getByName(server.getHost()), server.getPort()));
            }
        } else {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MS);
                socket.setSoTimeout(PATIENCE_MS);
                var out = socket.getOutputStream();
                out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(message);
                out.flush();
            }
        }
    }
}
