package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.Lookalike;
import org.plumbline.shared.sheet.UnreadableSheet.NotASheet;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyParts;
import org.plumbline.shared.sheet.UnreadableSheet.UnpacksTooLarge;
import org.plumbline.shared.sheet.UnreadableSheet.ZipBomb;

/**
 * Unpacks a ZIP file once into nowhere, before anything interprets it: sizes in its directory are claims, and only
 * unpacking shows whether they are true and nothing is cut off.
 */
final class PackageCheck {

    static final long RATIO_COUNTS_FROM = 10 * SheetLimits.MEGABYTE;

    private final Path file;
    private final String name;
    private final SheetLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private PackageCheck(Path file, String name, SheetLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    /**
     * Checks that a ZIP file is a sound XLSX of acceptable size.
     *
     * @throws UnreadableSheet if not, with the reason
     */
    static void check(Path file, String name, SheetLimits limits) throws IOException {
        new PackageCheck(file, name, limits).check();
    }

    private void check() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new TooManyParts(name, limits.parts());
            }
            identify(zip);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                unpack(zip, entries.nextElement());
            }
        } catch (ZipException | java.io.EOFException _) {
            throw new Damaged(name);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        var sum = new CRC32();
        try (InputStream stream = zip.getInputStream(entry)) {
            int count;
            while ((count = stream.read(buffer)) > 0) {
                sum.update(buffer, 0, count);
                grow(count);
            }
        }
        if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
            throw new Damaged(name);
        }
    }

    private void grow(int count) throws IOException {
        unpacked += count;
        if (unpacked > RATIO_COUNTS_FROM && unpacked > Files.size(file) * limits.packRatio()) {
            throw new ZipBomb(name, limits.packRatio());
        }
        if (unpacked > limits.unpackedBytes()) {
            throw new UnpacksTooLarge(name, limits.unpackedBytes());
        }
    }

    private void identify(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new NotASheet(name, withoutTypes(zip));
        }
        var text = beginning(zip, types);
        if (text.contains("spreadsheetml.sheet.main+xml") || text.contains("spreadsheetml.template.main+xml")) {
            if (text.contains("vbaProject")) {
                throw new NotASheet(name, Lookalike.MACRO_WORKBOOK);
            }
            return;
        }
        if (text.contains("ms-excel.sheet.macroEnabled") || text.contains("ms-excel.template.macroEnabled")) {
            throw new NotASheet(name, Lookalike.MACRO_WORKBOOK);
        }
        if (text.contains("sheet.binary.macroEnabled")) {
            throw new NotASheet(name, Lookalike.BINARY_WORKBOOK);
        }
        if (text.contains("wordprocessingml")) {
            throw new NotASheet(name, Lookalike.WORD_DOCUMENT);
        }
        throw new NotASheet(name, text.contains("presentationml") ? Lookalike.PRESENTATION : Lookalike.ZIP_ARCHIVE);
    }

    private static Lookalike withoutTypes(ZipFile zip) throws IOException {
        var type = zip.getEntry("mimetype");
        return type != null && beginning(zip, type).contains("opendocument.spreadsheet")
                ? Lookalike.OPEN_DOCUMENT
                : Lookalike.ZIP_ARCHIVE;
    }

    private static String beginning(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(1 << 18), StandardCharsets.UTF_8);
        }
    }
}
