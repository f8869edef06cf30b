package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.plumbline.shared.sheet.UnreadableSheet.Lookalike;
import org.plumbline.shared.sheet.UnreadableSheet.NotASheet;
import org.plumbline.shared.sheet.UnreadableSheet.PasswordProtected;

/** Tells by its first bytes what a file is. Names and extensions are what people make of them. */
enum Content {
    TEXT,
    ZIP;

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final int DIRECTORY_ENTRY = 128;
    private static final int LONGEST_DIRECTORY = 1 << 20;

    /**
     * Looks at a file.
     *
     * @throws NotASheet if it is of a kind that holds no table we read
     */
    static Content of(Path file, String fileName) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(4096);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (Arrays.equals(head, 0, Math.min(head.length, OLE2.length), OLE2, 0, OLE2.length)) {
            throw compound(file, fileName);
        }
        var kind = otherKind(head);
        if (kind != null) {
            throw new NotASheet(fileName, kind);
        }
        return TEXT;
    }

    private static @org.jspecify.annotations.Nullable Lookalike otherKind(byte[] head) {
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Lookalike.PDF;
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0xFF, 0xD8, 0xFF)
                || startsWith(head, 'G', 'I', 'F', '8')) {
            return Lookalike.IMAGE;
        }
        if (startsWith(head, 0x1F, 0x8B)
                || startsWith(head, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, 'R', 'a', 'r', '!')) {
            return Lookalike.COMPRESSED;
        }
        var text = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return Lookalike.WEB_PAGE;
        }
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            return Lookalike.XML;
        }
        if (text.matches("(?s)(\\{\\s*\"|\\[\\s*\\{).*")) {
            return Lookalike.JSON;
        }
        return text.startsWith("{\\rtf") ? Lookalike.WORD_DOCUMENT : null;
    }

    /**
     * Says which of the compound files it is by the names in its directory, which stand there in UTF-16 at fixed
     * distances. An encrypted XLSX is such a file too.
     */
    private static UnreadableSheet compound(Path file, String fileName) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LONGEST_DIRECTORY);
        }
        var size = Files.size(file);
        if (names(bytes, "EncryptedPackage") || endNames(file, size, "EncryptedPackage")) {
            return new PasswordProtected(fileName);
        }
        if (names(bytes, "Workbook") || names(bytes, "Book") || endNames(file, size, "Workbook")) {
            return new NotASheet(fileName, Lookalike.OLD_WORKBOOK);
        }
        return new NotASheet(
                fileName, names(bytes, "WordDocument") ? Lookalike.WORD_DOCUMENT : Lookalike.OFFICE_DOCUMENT);
    }

    /** Large files keep their directory at the end. */
    private static boolean endNames(Path file, long size, String name) throws IOException {
        if (size <= LONGEST_DIRECTORY) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // whole sectors, so that directory entries keep their distance
            stream.skipNBytes((size - LONGEST_DIRECTORY) / 512 * 512);
            return names(stream.readAllBytes(), name);
        }
    }

    private static boolean names(byte[] bytes, String name) {
        byte[] entry = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + entry.length <= bytes.length; at += DIRECTORY_ENTRY) {
            if (Arrays.equals(bytes, at, at + entry.length, entry, 0, entry.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
