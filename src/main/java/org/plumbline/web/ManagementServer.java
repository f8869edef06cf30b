package org.plumbline.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says to this machine alone how the server is: {@code /health/live}, {@code /health/ready} and {@code /metrics}, on a
 * port of its own where one is set. It is the JDK's small server rather than a second Tomcat, which would cost what a
 * hundred sessions do.
 */
@Component
class ManagementServer implements SmartLifecycle {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int MISDIRECTED = 421;

    private final WebSettings settings;
    private final Readiness readiness;
    private final Figures figures;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService thread;

    ManagementServer(WebSettings settings, Readiness readiness, Figures figures) {
        this.settings = settings;
        this.readiness = readiness;
        this.figures = figures;
    }

    @Override
    public void start() {
        if (settings.managementPort() == null) {
            return;
        }
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.managementPort());
            var opened = HttpServer.create(address, 0);
            // One thread: who asks too much waits, and takes nothing from people.
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("management").daemon().factory());
            opened.setExecutor(thread);
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
        } catch (IOException _) {
            throw new StartRefused("The management port " + settings.managementPort()
                    + " is in use or not allowed; choose another in PLUMBLINE_MANAGEMENT_PORT.");
        }
    }

    /** The port that it listens on. */
    int port() {
        return server == null ? -1 : server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isForThisMachine(exchange)) {
                send(exchange, MISDIRECTED, "");
                return;
            }
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /health/live" -> send(exchange, OK, "UP\n");
                case "GET /health/ready" -> {
                    boolean ready = readiness.isReady();
                    send(exchange, ready ? OK : UNAVAILABLE, ready ? "UP\n" : "DOWN\n");
                }
                case "GET /metrics" -> send(exchange, OK, figures.text());
                default -> send(exchange, NOT_FOUND, "");
            }
        }
    }

    /** A page in a browser on this machine may reach the port too, under a name that its site has pointed here. */
    private static boolean isForThisMachine(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && host.matches("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/plain; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", ContentPolicy.DOWNLOAD);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
