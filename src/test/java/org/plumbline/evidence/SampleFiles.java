package org.plumbline.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind. */
public final class SampleFiles {

    private SampleFiles() {}

    /** One of each kind that is taken, by name. */
    static Map<String, byte[]> good() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.pdf", pdf());
        files.put("a.docx", office("wordprocessingml.document", "word/document.xml"));
        files.put("a.xlsx", office("spreadsheetml.sheet", "xl/workbook.xml"));
        files.put("a.pptx", office("presentationml.presentation", "ppt/presentation.xml"));
        files.put("a.png", png());
        files.put("a.jpg", HexFormat.of().parseHex("ffd8ffe000104a464946ffd9"));
        files.put("a.txt", text("Minutes of 12 March\n\u00e4\u20ac\n"));
        files.put("a.csv", text("group,n\nA,12\n"));
        files.put("a.json", text("{\"auroc\": 0.81}"));
        files.put("a.xml", text("<?xml version=\"1.0\"?><card><name>Sepsis</name></card>"));
        return files;
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n");
    }

    public static byte[] png() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
                        + "789c6360000000020001e221bc330000000049454e44ae426082");
    }

    static byte[] office(String type, String part) throws IOException {
        return office(type, part, 100);
    }

    /** @param size of the part, unpacked */
    static byte[] office(String type, String part, int size) throws IOException {
        var types = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + type
                + ".main+xml\"/></Types>";
        return zip("[Content_Types].xml", types, part, " ".repeat(size));
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(text(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
