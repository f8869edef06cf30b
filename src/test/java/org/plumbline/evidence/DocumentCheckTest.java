package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.UnfitFile.Ground;
import org.plumbline.shared.UploadPolicy;

class DocumentCheckTest {

    @TempDir
    Path folder;

    static java.util.stream.Stream<org.junit.jupiter.params.provider.Arguments> goodFiles() throws IOException {
        return SampleFiles.good().entrySet().stream()
                .map(file -> org.junit.jupiter.params.provider.Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void whatIsWhatItsNameSaysIsTaken(String name, byte[] content) throws IOException {
        assertThat(check(name, content)).isEqualTo(DocumentType.named(name).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void underTheNameOfAnotherKindItIsNot(String name, byte[] content) throws IOException {
        boolean text = name.matches(".*\\.(txt|csv|json|xml)");
        for (var other : SampleFiles.good().keySet()) {
            // text of any kind is text; and of two office documents, each is a package
            if (!other.equals(name) && !(text && other.matches(".*\\.(txt|csv)"))) {
                assertThatExceptionOfType(UnfitFile.class)
                        .as(name + " as " + other)
                        .isThrownBy(() -> check(other, content));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.html", "a.exe", "a.docm", "a.doc", "a.zip", "a", "a.pdf.exe", "pdf", "a.eml"})
    void anotherEndingIsRefused(String name) {
        refuses(Ground.ENDING, name, SampleFiles.pdf());
    }

    /** F08. */
    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.pdf", "a.txt", "a.csv", "a.xml", "a.json", "a.docx"})
    void drawingsAndPagesAreRefusedByTheirContent(String name) {
        refuses(
                Ground.CONTENT,
                name,
                "<?xml version=\"1.0\"?>\n<!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
        refuses(Ground.CONTENT, name, "\uFEFF  <!DOCTYPE html><html><script>alert(1)</script></html>");
    }

    @Test
    void aDrawingWithinXmlIsRefused() {
        refuses(Ground.CONTENT, "a.xml", "<a><b xmlns='http://www.w3.org/1999/xhtml'/></a>");
    }

    @Test
    void xmlThatDeclaresItsTypeIsRefused() {
        refuses(Ground.CONTENT, "a.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>");
        refuses(Ground.CONTENT, "a.xml", "<a><b></a>");
    }

    @ParameterizedTest
    @CsvSource({"word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"})
    void anOfficeDocumentThatBringsProgramsIsRefused(String part) throws IOException {
        refuses(Ground.ACTIVE, "a.docx", SampleFiles.office("wordprocessingml.document", part));
    }

    @Test
    void aDocumentForMacrosUnderAnotherNameIsRefused() throws IOException {
        refuses(
                Ground.ACTIVE,
                "a.xlsx",
                SampleFiles.zip(
                        "[Content_Types].xml",
                        "<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>",
                        "xl/workbook.xml",
                        "<workbook/>"));
    }

    @Test
    void aPackageThatIsNoOfficeDocumentIsRefused() throws IOException {
        refuses(Ground.CONTENT, "a.docx", SampleFiles.zip("a.txt", "text"));
    }

    @Test
    void aDamagedPackageIsRefused() throws IOException {
        var whole = SampleFiles.office("wordprocessingml.document", "word/media/a.txt");
        refuses(Ground.DAMAGED, "a.docx", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void aBombIsRefused() throws IOException {
        refuses(
                Ground.UNPACKS_TOO_LARGE,
                "a.docx",
                SampleFiles.office("wordprocessingml.document", "word/document.xml", 64 << 20));
    }

    @Test
    void aPdfWithoutAnEndIsRefused() {
        refuses(Ground.DAMAGED, "a.pdf", "%PDF-1.7\nand nothing more");
        refuses(Ground.CONTENT, "a.pdf", "MZ %PDF-1.7\n%%EOF");
    }

    @Test
    void programsUnderTheNameOfTextAreRefused() {
        refuses(Ground.CONTENT, "a.txt", new byte[] {'M', 'Z', (byte) 0x90, 0, 3});
        refuses(Ground.CONTENT, "a.txt", "{\\rtf1 {\\object\\objemb}}");
        refuses(Ground.CONTENT, "a.csv", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(UploadPolicy.EVIDENCE.mostBytes() + 1);
        }

        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> DocumentCheck.of(file, "a.pdf"))
                .extracting(UnfitFile::ground)
                .isEqualTo(Ground.TOO_LARGE);
    }

    @Test
    void theTypesAreThoseOfTheTableOfUploads() {
        assertThat(UploadPolicy.EVIDENCE.extensions())
                .allSatisfy(extension ->
                        assertThat(DocumentType.named("a" + extension)).isPresent());
    }

    private void refuses(Ground ground, String name, String content) {
        refuses(ground, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(Ground ground, String name, byte[] content) {
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> check(name, content))
                .extracting(UnfitFile::ground)
                .isEqualTo(ground);
    }

    private DocumentType check(String name, byte[] content) throws IOException {
        return DocumentCheck.of(Files.write(folder.resolve("content"), content), name);
    }
}
