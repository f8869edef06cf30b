package org.plumbline.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon, where one is configured, whether there is malicious software in a file (its command INSTREAM).
 * The file goes over a socket and is written nowhere.
 */
@Component
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final @Nullable SocketAddress address;

    Scanner(EvidenceSettings settings) {
        address = settings.clamd() == null ? null : address(settings.clamd());
    }

    /** Hands over the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    boolean isConfigured() {
        return address != null;
    }

    /**
     * The verdict on a file: {@link ScanState#WAITING} where the scanner does not give one.
     *
     * @throws UncheckedIOException if what is stored of the file is damaged
     */
    ScanState scan(Content content) {
        if (address == null) {
            return ScanState.NOT_ASKED;
        }
        try (var channel = SocketChannel.open(address)) {
            var tooLong = CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            tooLong.execute(() -> close(channel));
            return verdict(ask(channel, content));
        } catch (ContentDamaged damaged) {
            throw new UncheckedIOException(damaged);
        } catch (IOException unreachable) {
            LOG.warn("The scanner for malicious software does not answer ({})", reason(unreachable));
            return ScanState.WAITING;
        }
    }

    private static String ask(SocketChannel channel, Content content) throws IOException {
        write(channel, ByteBuffer.wrap(COMMAND));
        content.writeTo(new Pieces(channel));
        write(channel, ByteBuffer.allocate(Integer.BYTES)); // a piece of no length ends it
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static ScanState verdict(String answer) {
        if (answer.endsWith(": OK")) {
            return ScanState.CLEAN;
        }
        if (answer.contains(": ") && answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        LOG.warn("The scanner for malicious software gave no verdict");
        return ScanState.WAITING;
    }

    private static String reason(IOException problem) {
        return problem instanceof AsynchronousCloseException || problem instanceof InterruptedIOException
                ? "it took too long"
                : problem.getClass().getSimpleName();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // then it is closed
        }
    }

    private static SocketAddress address(URI clamd) {
        if ("tcp".equals(clamd.getScheme()) && clamd.getHost() != null && clamd.getPort() > 0) {
            return new InetSocketAddress(clamd.getHost(), clamd.getPort());
        }
        if ("unix".equals(clamd.getScheme())) {
            var path = clamd.getPath() == null ? clamd.getSchemeSpecificPart() : clamd.getPath();
            return UnixDomainSocketAddress.of(path);
        }
        throw new StartRefused(
                "The setting plumbline.evidence.clamd is tcp://host:port or unix:/path, and not " + clamd + ".");
    }

    /** Writes each buffer as the daemon wants it: its length, then its bytes. */
    private static final class Pieces extends OutputStream {

        private final SocketChannel channel;

        Pieces(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int at = offset; at < offset + length; at += BUFFER) {
                int part = Math.min(BUFFER, offset + length - at);
                var piece = ByteBuffer.allocate(Integer.BYTES + part);
                Scanner.write(channel, piece.putInt(part).put(bytes, at, part).flip());
            }
        }
    }
}
