package org.plumbline.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** A server with TLS on this machine, with a certificate of its own making for a name. */
final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "for-this-test";

    private final String name;
    private final SSLContext trust;
    private final SSLServerSocket socket;

    TlsServer(String name) throws Exception {
        this.name = name;
        var keys = KeyStore.getInstance(certified(name).toFile(), PASSWORD.toCharArray());
        this.trust = context(keys);
        this.socket = (SSLServerSocket)
                trust.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    String name() {
        return name;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Believes this server's certificate and no other. */
    SSLContext trust() {
        return trust;
    }

    /** What the first who connects says; nothing where they turn away. */
    CompletableFuture<String> received() {
        return CompletableFuture.supplyAsync(() -> {
            try (var connection = socket.accept()) {
                return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException _) {
                return "";
            }
        });
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var certificates = KeyStore.getInstance(KeyStore.getDefaultType());
        certificates.load(null, null);
        certificates.setCertificateEntry("server", keys.getCertificate("server"));
        others.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    /** Java makes certificates with its tool only. */
    private static Path certified(String name) throws Exception {
        var file = Files.createTempDirectory("tls").resolve("keys.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("keytool ended with " + tool.exitValue());
        }
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
