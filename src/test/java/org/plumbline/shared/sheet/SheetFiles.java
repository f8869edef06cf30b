package org.plumbline.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small files as spreadsheet programs write them, and as they do not. */
public final class SheetFiles {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>
            """;
    private static final String PACKAGE_LINKS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """;
    private static final String WORKBOOK_LINKS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
            </Relationships>
            """;
    private static final String WORKBOOK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <workbookPr/><sheets><sheet name="Inventory" sheetId="1" r:id="rId1"/></sheets></workbook>
            """;
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd h:mm:ss"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>
            </styleSheet>
            """;
    private static final String SHARED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2">
            <si><t>Sepsis Alert</t></si><si><r><t>Chest </t></r><r><t>X-ray</t></r><rPh><t>reading aid</t></rPh></si></sst>
            """;

    private SheetFiles() {}

    public static Path text(Path folder, String content) {
        return text(folder, content, StandardCharsets.UTF_8);
    }

    public static Path text(Path folder, String content, Charset charset) {
        return bytes(folder, content.getBytes(charset));
    }

    public static Path bytes(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ".bin"), content);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A workbook with these rows, as {@code <row>} elements. */
    public static Path workbook(Path folder, String rows) {
        return workbook(folder, rows, _ -> {});
    }

    /** A workbook whose parts the test may change before they are packed. */
    public static Path workbook(Path folder, String rows, Consumer<Map<String, String>> change) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", PACKAGE_LINKS);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", WORKBOOK_LINKS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", SHARED);
        parts.put("xl/worksheets/sheet1.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>
                """.formatted(rows));
        change.accept(parts);
        return bytes(folder, zip(parts));
    }

    /** A row of text cells. */
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < cells.length; column++) {
            row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted(ColumnName.of(column), number, cells[column]));
        }
        return row.append("</row>").toString();
    }

    public static byte[] zip(Map<String, String> parts) {
        return zip(out -> {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        });
    }

    static byte[] zip(Packing packing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            packing.pack(out);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.write(bytes);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return bytes.toByteArray();
    }

    interface Packing {
        void pack(ZipOutputStream out) throws IOException;
    }

    interface Writing {
        void write(OutputStream out) throws Exception;
    }
}
