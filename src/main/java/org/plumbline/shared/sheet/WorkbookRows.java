package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.ForbiddenXml;
import org.plumbline.shared.sheet.UnreadableSheet.NoSuchSheet;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rows of one sheet of a workbook, by events: neither the sheet nor its styles are ever held as a tree. The package
 * has passed {@link PackageCheck} before.
 */
record WorkbookRows(Path file, String name, SheetLimits limits, List<String> visibleSheets, String sheet)
        implements RawRows {

    static {
        // POI's own guard stays as a second one; small parts of sound files do compress better than it expects.
        ZipSecureFile.setGraceEntrySize(PackageCheck.RATIO_COUNTS_FROM);
        ZipSecureFile.setMaxEntrySize(SheetLimits.STANDARD.unpackedBytes());
    }

    /** Finds the sheets, and takes the first visible one that has content unless one is named. */
    static WorkbookRows of(Path file, String name, SheetLimits limits, @Nullable String wanted) {
        var visible = new ArrayList<String>();
        var all = new ArrayList<String>();
        reading(file, name, reader -> {
            var parts = WorkbookParts.read(reader);
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                sheets.next().close();
                all.add(sheets.getSheetName());
                if (!parts.hidden().contains(sheets.getSheetName())) {
                    visible.add(sheets.getSheetName());
                }
            }
        });
        if (wanted != null && !all.contains(wanted)) {
            throw new NoSuchSheet(name, wanted);
        }
        var candidates = visible.isEmpty() ? all : visible;
        if (candidates.isEmpty()) {
            throw new Damaged(name);
        }
        if (wanted != null) {
            return new WorkbookRows(file, name, limits, List.copyOf(candidates), wanted);
        }
        for (String candidate : candidates) {
            var rows = new WorkbookRows(file, name, limits, List.copyOf(candidates), candidate);
            if (rows.hasContent()) {
                return rows;
            }
        }
        return new WorkbookRows(file, name, limits, List.copyOf(candidates), candidates.getFirst());
    }

    @Override
    public void forEach(Consumer<SheetRow> sink) {
        reading(file, name, reader -> {
            var parts = WorkbookParts.read(reader);
            var texts = SharedTexts.read(reader, limits.cellLength());
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream stream = sheets.next()) {
                    if (sheets.getSheetName().equals(sheet)) {
                        parse(stream, new SheetHandler(name, limits, parts, texts, passing(sink)));
                        return;
                    }
                }
            }
        });
    }

    private static Consumer<SheetRow> passing(Consumer<SheetRow> sink) {
        return row -> {
            try {
                sink.accept(row);
            } catch (RuntimeException failure) {
                throw new Passed(failure);
            }
        };
    }

    private boolean hasContent() {
        try {
            forEach(row -> {
                if (!row.isBlank()) {
                    throw new Found();
                }
            });
            return false;
        } catch (Found _) {
            return true;
        }
    }

    static void parse(@Nullable InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            return;
        }
        var parser = XMLHelper.newXMLReader(); // refuses document types and external entities
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(part));
    }

    /**
     * Opens the package for a while. POI answers some kinds of damage with whatever runtime exception it runs into, so
     * each of its own counts as damage, and those of our caller pass through in a {@link Passed}.
     */
    private static void reading(Path file, String name, Use use) {
        try (var pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            use.with(new XSSFReader(pack));
        } catch (Passed passed) {
            throw passed.failure;
        } catch (UnreadableSheet refusal) {
            throw refusal;
        } catch (SAXException | IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
            throw isDoctype(e) ? new ForbiddenXml(name) : new Damaged(name);
        }
    }

    private static boolean isDoctype(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("DOCTYPE")) {
                return true;
            }
        }
        return false;
    }

    private interface Use {
        void with(XSSFReader reader) throws IOException, SAXException, OpenXML4JException, ParserConfigurationException;
    }

    /** A failure of the caller, on its way through POI and the parser. */
    private static final class Passed extends RuntimeException {

        private final RuntimeException failure;

        Passed(RuntimeException failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }

    /** There is a row. */
    private static final class Found extends RuntimeException {
        Found() {
            super(null, null, false, false);
        }
    }
}
