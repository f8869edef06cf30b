package org.plumbline.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the server answers to bytes that no browser or client would send.
 *
 * @param headers by their names in lower case
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final int PATIENCE_MS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    /** Sends the lines, and a blank one; reads until the answer is whole. */
    static RawAnswer to(int port, String... lines) {
        return to(port, (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    static RawAnswer to(int port, byte[] request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return parsed(read(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            for (int read = socket.getInputStream().read();
                    read >= 0;
                    read = socket.getInputStream().read()) {
                bytes.write(read);
                if (isWhole(bytes.toString(StandardCharsets.UTF_8))) {
                    break;
                }
            }
        } catch (SocketTimeoutException _) {
            // it keeps the connection open
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The server may leave the connection open: another protocol follows, or it waits for what was announced. */
    private static boolean isWhole(String soFar) {
        int end = soFar.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = LENGTH.matcher(soFar);
        return soFar.startsWith("HTTP/1.1 101")
                || (length.find()
                        && soFar.substring(end + 4).getBytes(StandardCharsets.UTF_8).length
                                >= Integer.parseInt(length.group(1)));
    }

    private static RawAnswer parsed(String text) {
        int end = text.indexOf("\r\n\r\n");
        var head = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        Arrays.stream(head).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return new RawAnswer(Integer.parseInt(head[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
