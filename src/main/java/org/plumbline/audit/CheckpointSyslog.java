package org.plumbline.audit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.plumbline.shared.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends checkpoints to a syslog server (RFC 5424): over UDP one to a datagram (RFC 5426), over TCP with their length
 * before them (RFC 6587, section 3.4.1), over TLS likewise (RFC 5425), to nobody but the server of that name. UDP tells
 * nobody whether it arrived.
 */
final class CheckpointSyslog implements CheckpointPlace {

    private static final int PRIORITY = 13 * 8 + 5; // log audit, notice
    private static final int PATIENCE_MS = 5_000;
    private static final int LARGEST_PORT = 65_535;

    private static final Set<String> SCHEMES = Set.of("udp", "tcp", "tls");

    private final URI server;
    private final JsonMapper json;
    private final SSLContext trust;

    /** @param server {@code udp://host:port}, {@code tcp://host:port} or {@code tls://host:port} */
    CheckpointSyslog(URI server, JsonMapper json) {
        this(server, json, whomJavaTrusts());
    }

    /** @param trust whose certificates are believed */
    CheckpointSyslog(URI server, JsonMapper json, SSLContext trust) {
        if (server.getHost() == null
                || server.getPort() < 1
                || server.getPort() > LARGEST_PORT
                || !SCHEMES.contains(server.getScheme())) {
            throw new StartRefused("plumbline.audit.syslog is " + server
                    + "; write it as tls://host:6514, tcp://host:601 or udp://host:514.");
        }
        this.server = server;
        this.json = json;
        this.trust = trust;
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
            try (var plain = new Socket()) {
                plain.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MS);
                plain.setSoTimeout(PATIENCE_MS);
                try (var socket = "tls".equals(server.getScheme()) ? encrypted(plain) : plain) {
                    var out = socket.getOutputStream();
                    out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
                    out.write(message);
                    out.flush();
                }
            }
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        var socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, server.getHost(), server.getPort(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must bear the server's name
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext whomJavaTrusts() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
