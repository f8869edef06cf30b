package org.plumbline.shared;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a ZIP file once into nowhere, before anything interprets it: sizes in its directory are claims, and only
 * unpacking shows whether they are true and nothing is cut off.
 */
public final class Unpacking {

    /** A file that grows more than it may is harmless below this size. */
    public static final long RATIO_COUNTS_FROM = 10L * 1024 * 1024;

    private static final int BEGINNING = 1 << 18;

    private final Limits limits;
    private final long packed;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private Unpacking(Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /**
     * What is unpacked at most.
     *
     * @param parts files within
     * @param bytes all of them together
     * @param ratio how many times larger than packed; it counts from {@link #RATIO_COUNTS_FROM}
     */
    public record Limits(int parts, long bytes, int ratio) {}

    /** What is wrong with a file. */
    public enum Fault {
        DAMAGED,
        TOO_MANY_PARTS,
        TOO_LARGE,
        BOMB
    }

    /** The file is not one to go on with. */
    public static final class Unsound extends Exception {

        private final Fault fault;

        private Unsound(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * Unpacks all of it.
     *
     * @param packed the size of the file
     */
    public static void check(ZipFile zip, long packed, Limits limits) throws IOException, Unsound {
        if (zip.size() > limits.parts()) {
            throw new Unsound(Fault.TOO_MANY_PARTS);
        }
        var unpacking = new Unpacking(limits, packed);
        try {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                unpacking.unpack(zip, entries.nextElement());
            }
        } catch (ZipException | EOFException _) {
            throw new Unsound(Fault.DAMAGED);
        }
    }

    /** The first part of an entry, as text. */
    public static String beginning(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException, Unsound {
        var sum = new CRC32();
        try (InputStream stream = zip.getInputStream(entry)) {
            int count;
            while ((count = stream.read(buffer)) > 0) {
                sum.update(buffer, 0, count);
                grow(count);
            }
        }
        if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
            throw new Unsound(Fault.DAMAGED);
        }
    }

    private void grow(int count) throws Unsound {
        unpacked += count;
        if (unpacked > RATIO_COUNTS_FROM && unpacked > packed * limits.ratio()) {
            throw new Unsound(Fault.BOMB);
        }
        if (unpacked > limits.bytes()) {
            throw new Unsound(Fault.TOO_LARGE);
        }
    }
}
