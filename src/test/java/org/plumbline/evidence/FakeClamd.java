package org.plumbline.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks the command INSTREAM as clamd does; it knows the EICAR test file alone. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;

    FakeClamd() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** An address where nobody listens. */
    static URI nobody() throws IOException {
        try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return URI.create("tcp://localhost:" + taken.getLocalPort());
        }
    }

    URI address() {
        return URI.create("tcp://localhost:" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var asked = socket.accept()) {
                answer(asked);
            } catch (IOException _) {
                // the next one, or the end
            }
        }
    }

    private static void answer(Socket asked) throws IOException {
        var in = new DataInputStream(asked.getInputStream());
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException(command);
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        boolean eicar = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        var words = eicar ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        asked.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
