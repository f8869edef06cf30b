package org.plumbline.shared.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.plumbline.shared.sheet.SheetFormat.Certainty;
import org.plumbline.shared.sheet.UnreadableSheet.NotText;
import org.plumbline.shared.sheet.UnreadableSheet.WrongEncoding;

/** The encoding of a text file, and how we know. */
record TextEncoding(Charset charset, Certainty certainty) {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 20;

    /**
     * Finds the encoding: by mark, by proof, by likelihood, in this order.
     *
     * @throws NotText if no encoding has such bytes
     * @throws WrongEncoding if it is UTF-8 but for a few bytes, which a guess would turn into garbled names
     */
    static TextEncoding detect(Path file, String fileName) throws IOException {
        byte[] sample;
        try (InputStream stream = Files.newInputStream(file)) {
            sample = stream.readNBytes(SAMPLE);
        }
        var marked = marked(sample);
        if (marked != null) {
            return new TextEncoding(marked, Certainty.MARKED);
        }
        var wide = utf16(sample);
        if (wide != null) {
            return new TextEncoding(wide, Certainty.PROVEN);
        }
        var scan = Utf8Scan.of(file);
        if (scan.isBinary()) {
            throw new NotText(fileName, scan.firstControlLine());
        }
        if (scan.malformed() == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, Certainty.PROVEN);
        }
        if (scan.isUtf8ButForSlips()) {
            throw new WrongEncoding(fileName, scan.firstMalformedLine(), StandardCharsets.UTF_8);
        }
        return new TextEncoding(likely(sample).orElse(WESTERN), Certainty.LIKELY);
    }

    /** A reader that stops at the first byte that does not fit, instead of putting a question mark there. */
    Reader reader(Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16), decoder);
        return new MarkSkippingReader(reader);
    }

    /** The line of the first byte that does not fit, for the message. */
    long firstUnfitLine(Path file) throws IOException {
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var text = CharBuffer.allocate(8192);
        long line = 1;
        while (true) {
            var result = decoder.decode(bytes, text, true);
            text.flip();
            line += text.chars().filter(letter -> letter == '\n').count();
            text.clear();
            if (!result.isOverflow()) {
                return line;
            }
        }
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    /** UTF-16 without a mark shows as text in which nearly every second byte is zero. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int pairs = bytes.length / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (pairs == 0 || bytes.length % 2 != 0 && bytes.length < SAMPLE) {
            return null;
        }
        if (oddZeros > pairs * 0.6 && evenZeros == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros > pairs * 0.6 && oddZeros == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static Optional<Charset> likely(byte[] sample) {
        var detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        try {
            return Optional.ofNullable(detector.getDetectedCharset())
                    .map(Charset::forName)
                    .filter(charset -> !charset.equals(StandardCharsets.UTF_8)); // which was disproved
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out a byte order mark, which would else become part of the first column's name. */
    private static final class MarkSkippingReader extends java.io.FilterReader {

        private boolean begun;

        MarkSkippingReader(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            int letter = in.read();
            if (!begun) {
                begun = true;
                return letter == '\uFEFF' ? in.read() : letter;
            }
            return letter;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (begun || length == 0) {
                return in.read(buffer, offset, length);
            }
            int first = read();
            if (first < 0) {
                return -1;
            }
            buffer[offset] = (char) first;
            return 1;
        }
    }
}
