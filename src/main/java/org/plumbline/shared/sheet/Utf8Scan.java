package org.plumbline.shared.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts, over a whole file, what speaks for UTF-8 and what against it.
 *
 * @param multibyte well-formed characters of more than one byte
 * @param malformed bytes that belong to no well-formed character
 * @param controls control characters that text does not have
 * @param zeros zero bytes
 */
record Utf8Scan(
        long bytes,
        long multibyte,
        long malformed,
        long controls,
        long zeros,
        long firstMalformedLine,
        long firstControlLine) {

    /** Text has no zero bytes, and next to no control characters. */
    boolean isBinary() {
        return zeros > 0 || controls * 100 > bytes;
    }

    /**
     * Whether the file is UTF-8 that was damaged in places. Text in an older encoding looks like well-formed UTF-8 only
     * by rare chance.
     */
    boolean isUtf8ButForSlips() {
        return multibyte >= 4 * malformed;
    }

    static Utf8Scan of(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new Scanner(stream).scan();
        }
    }

    private static final class Scanner {

        private static final int END = -1;

        private final InputStream stream;
        private long bytes;
        private long multibyte;
        private long malformed;
        private long controls;
        private long zeros;
        private long line = 1;
        private long firstMalformedLine;
        private long firstControlLine;

        Scanner(InputStream stream) {
            this.stream = stream;
        }

        Utf8Scan scan() throws IOException {
            int next = read();
            while (next != END) {
                next = next < 0x80 ? ascii(next) : sequence(next);
            }
            return new Utf8Scan(bytes, multibyte, malformed, controls, zeros, firstMalformedLine, firstControlLine);
        }

        private int read() throws IOException {
            int next = stream.read();
            bytes += next == END ? 0 : 1;
            return next;
        }

        private int ascii(int letter) throws IOException {
            if (letter == '\n') {
                line++;
            } else if (letter < 0x20 && letter != '\t' && letter != '\r') {
                controls++;
                zeros += letter == 0 ? 1 : 0;
                firstControlLine = firstControlLine == 0 ? line : firstControlLine;
            }
            return read();
        }

        /** Takes a character of several bytes, and returns the first byte after it. */
        private int sequence(int lead) throws IOException {
            int expected = lead >= 0xC2 && lead <= 0xDF
                    ? 1
                    : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
            int next = read();
            if (expected == 0 || !continues(lead, next)) {
                return unfit(next);
            }
            for (int i = 1; i < expected; i++) {
                next = read();
                if (next == END || (next & 0xC0) != 0x80) {
                    return unfit(next);
                }
            }
            multibyte++;
            return read();
        }

        /** Overlong forms, surrogates and what lies past Unicode differ in the second byte. */
        private static boolean continues(int lead, int second) {
            if (second == END || (second & 0xC0) != 0x80) {
                return false;
            }
            return switch (lead) {
                case 0xE0 -> second >= 0xA0;
                case 0xED -> second < 0xA0;
                case 0xF0 -> second >= 0x90;
                case 0xF4 -> second < 0x90;
                default -> true;
            };
        }

        private int unfit(int next) {
            malformed++;
            firstMalformedLine = firstMalformedLine == 0 ? line : firstMalformedLine;
            return next;
        }
    }
}
