package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Unpacking;
import org.plumbline.shared.Xml;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.ForbiddenXml;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rows of all sheets of a workbook, by events: neither a sheet nor its styles are ever held as a tree. The package
 * has passed {@link PackageCheck} before.
 */
final class WorkbookRows {

    static {
        // POI's own guard stays as a second one; small parts of sound files do compress better than it expects.
        ZipSecureFile.setGraceEntrySize(Unpacking.RATIO_COUNTS_FROM);
        ZipSecureFile.setMaxEntrySize(SheetLimits.STANDARD.unpackedBytes());
        ZipSecureFile.setMaxFileCount(SheetLimits.STANDARD.parts());
    }

    private WorkbookRows() {}

    /**
     * Copies every sheet, in the order of the workbook. POI answers some kinds of damage with whatever runtime
     * exception it runs into, so each of its own counts as damage.
     */
    static void copy(Path file, SheetLimits limits, RowCopy copy) {
        try (var pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(pack);
            var parts = WorkbookParts.read(reader);
            var texts = SharedTexts.read(reader, limits.cellLength());
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream stream = sheets.next()) {
                    copy.sheet(sheets.getSheetName(), !parts.hidden().contains(sheets.getSheetName()));
                    parse(stream, new SheetHandler("", limits, parts, texts, copy::row));
                }
            }
        } catch (UnreadableSheet refusal) {
            throw refusal;
        } catch (SAXException | IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
            throw isDoctype(e) ? new ForbiddenXml("") : new Damaged("");
        }
    }

    static void parse(@Nullable InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            return;
        }
        var parser = Xml.reader();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(part));
    }

    private static boolean isDoctype(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("DOCTYPE")) {
                return true;
            }
        }
        return false;
    }
}
