package org.plumbline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.shared.Digests;
import org.plumbline.shared.PrivateFile;

/**
 * Writes an archive: a ZIP file whose comment, its last 64 bytes, is the SHA-256 of all bytes before. So no byte can
 * change, and nothing can be cut off or added, without being noticed.
 */
final class ArchiveWriter implements AutoCloseable {

    private final Path file;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    /** Writes what an entry holds. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException, SQLException;
    }

    /** Starts a file that only its owner may read. */
    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        PrivateFile.create(file);
        zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE));
        zip.setComment("0".repeat(Sha256.DIGITS));
    }

    void add(String name, Body body) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Digests.sha256();
        var counted = new Counted(zip);
        body.write(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive, and returns once the disk has it. */
    void seal() throws IOException {
        zip.close();
        String seal;
        try (var in = Files.newInputStream(file)) {
            seal = sealOf(in, Files.size(file));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(channel.size() - Sha256.DIGITS);
            channel.write(ByteBuffer.wrap(seal.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** The digest of all bytes but the seal itself. */
    static String sealOf(InputStream in, long size) throws IOException {
        var digest = Digests.sha256();
        var buffer = new byte[1 << 16];
        for (long left = size - Sha256.DIGITS; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Lets bytes through and counts them; closing it leaves the archive open. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long bytes;

        private Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }
    }
}
