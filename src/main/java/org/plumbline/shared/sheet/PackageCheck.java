package org.plumbline.shared.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.shared.Unpacking;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.Lookalike;
import org.plumbline.shared.sheet.UnreadableSheet.NotASheet;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyParts;
import org.plumbline.shared.sheet.UnreadableSheet.UnpacksTooLarge;
import org.plumbline.shared.sheet.UnreadableSheet.ZipBomb;

/** Says whether a ZIP file is a sound XLSX of acceptable size, before anything interprets it. */
final class PackageCheck {

    private final Path file;
    private final String name;
    private final SheetLimits limits;

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
            Unpacking.check(
                    zip,
                    Files.size(file),
                    new Unpacking.Limits(limits.parts(), limits.unpackedBytes(), limits.packRatio()));
        } catch (Unpacking.Unsound unsound) {
            throw refusal(unsound.fault());
        } catch (ZipException | java.io.EOFException _) {
            throw new Damaged(name);
        }
    }

    private UnreadableSheet refusal(Unpacking.Fault fault) {
        return switch (fault) {
            case DAMAGED -> new Damaged(name);
            case TOO_MANY_PARTS -> new TooManyParts(name, limits.parts());
            case TOO_LARGE -> new UnpacksTooLarge(name, limits.unpackedBytes());
            case BOMB -> new ZipBomb(name, limits.packRatio());
        };
    }

    private void identify(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new NotASheet(name, withoutTypes(zip));
        }
        var text = Unpacking.beginning(zip, types);
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
        return type != null && Unpacking.beginning(zip, type).contains("opendocument.spreadsheet")
                ? Lookalike.OPEN_DOCUMENT
                : Lookalike.ZIP_ARCHIVE;
    }
}
