package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.shared.sheet.SheetFiles.bytes;
import static org.plumbline.shared.sheet.SheetFiles.row;
import static org.plumbline.shared.sheet.SheetFiles.text;
import static org.plumbline.shared.sheet.SheetFiles.workbook;
import static org.plumbline.shared.sheet.SheetFiles.written;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.sheet.UnreadableSheet.Lookalike;

class UnreadableSheetTest {

    private static final String ROWS = row(1, "Name", "Unit") + row(2, "Sepsis Alert", "ICU");

    @TempDir
    Path folder;

    @Test
    void anEmptyFile() {
        refused(bytes(folder, new byte[0]), UnreadableSheet.Empty.class, "systems.xlsx is empty");
        refused(text(folder, "\n \n,,\n"), UnreadableSheet.Empty.class, "is empty");
        refused(workbook(folder, "<row r=\"1\"><c r=\"A1\"/></row>"), UnreadableSheet.Empty.class, "is empty");
    }

    @Test
    void aFileWithNothingBelowItsHeader() {
        refused(text(folder, "Name,Unit\n"), UnreadableSheet.OnlyHeader.class, "row 1");
        refused(workbook(folder, row(2, "Name", "Unit")), UnreadableSheet.OnlyHeader.class, "row 2");
    }

    @Test
    void aWorkbookThatIsCutOff() throws IOException {
        var whole = Files.readAllBytes(workbook(folder, ROWS));
        for (int length : new int[] {8, 300, whole.length / 2, whole.length - 30}) {
            refused(bytes(folder, Arrays.copyOf(whole, length)), UnreadableSheet.Damaged.class, "cut off or damaged");
        }
    }

    @Test
    void aWorkbookWithAlteredBytes() throws IOException {
        var whole = Files.readAllBytes(workbook(folder, ROWS.repeat(50)));
        for (int at = 40; at < whole.length; at += 97) {
            var altered = whole.clone();
            altered[at] ^= 0x55;
            var file = bytes(folder, altered);
            try {
                Sheet.open(file, "systems.xlsx").forEach(_ -> {});
            } catch (UnreadableSheet refusal) {
                assertThat(sentence(refusal)).contains("systems.xlsx");
            }
        }
    }

    @Test
    void aWorkbookWithBrokenXml() {
        refused(
                workbook(folder, ROWS + "<row r=\"3\"><c r=\"A3\"><v>1</v></row>"),
                UnreadableSheet.Damaged.class,
                "cut off or damaged");
        refused(
                workbook(folder, ROWS, parts -> parts.remove("xl/workbook.xml")),
                UnreadableSheet.Damaged.class,
                "cut off or damaged");
    }

    @Test
    void aWorkbookWithAPassword() {
        var file = bytes(folder, written(out -> {
            try (var fs = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var stream = encryptor.getDataStream(fs)) {
                    stream.write(Files.readAllBytes(workbook(folder, ROWS)));
                }
                fs.writeFilesystem(out);
            }
        }));

        refused(file, UnreadableSheet.PasswordProtected.class, "protected by a password");
    }

    @Test
    void anOldWorkbookUnderANewName() {
        var file = bytes(folder, written(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet().createRow(0).createCell(0).setCellValue("Name");
                book.write(out);
            }
        }));

        assertThat(refused(file, UnreadableSheet.NotASheet.class, "old Excel format")
                        .kind())
                .isEqualTo(Lookalike.OLD_WORKBOOK);
    }

    @Test
    void otherFilesUnderTheNameOfAWorkbook() {
        notASheet(Lookalike.WORD_DOCUMENT, officeFile("wordprocessingml.document.main+xml"));
        notASheet(Lookalike.PRESENTATION, officeFile("presentationml.presentation.main+xml"));
        notASheet(Lookalike.BINARY_WORKBOOK, officeFile("sheet.binary.macroEnabled.main"));
        notASheet(Lookalike.ZIP_ARCHIVE, SheetFiles.zip(Map.of("notes.txt", "hello")));
        notASheet(
                Lookalike.OPEN_DOCUMENT,
                SheetFiles.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        notASheet(Lookalike.PDF, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        notASheet(Lookalike.IMAGE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        notASheet(Lookalike.COMPRESSED, new byte[] {0x1F, (byte) 0x8B, 8, 0});
        notASheet(Lookalike.WEB_PAGE, "\n<html><table><tr><td>1".getBytes(StandardCharsets.US_ASCII));
        notASheet(Lookalike.XML, "<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.US_ASCII));
        notASheet(Lookalike.JSON, "[ {\"name\": 1} ]".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void bytesThatAreNoText() {
        refused(bytes(folder, new byte[] {1, 2, 3, 4, 0, 0, 7, 9, 12}), UnreadableSheet.NotText.class, "line 1");
        refused(text(folder, "Name,Unit\nSepsis,IC\0U\n"), UnreadableSheet.NotText.class, "line 2");
        refused(text(folder, "\uFEFFName,Unit\nSepsis,IC\0U\n"), UnreadableSheet.NotText.class, "line 2");
    }

    @Test
    void textInAnotherEncodingThanChosen() {
        var file = text(folder, "Name,Unit\nSepsis,ICU\nRêve,Café\n", Charset.forName("windows-1252"));
        var options = SheetOptions.DETECT.withCharset(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableSheet.WrongEncoding.class)
                .isThrownBy(() -> Sheet.open(file, "systems.csv", options, SheetLimits.STANDARD)
                        .forEach(_ -> {}))
                .satisfies(refusal ->
                        assertThat(sentence(refusal)).contains("Line 3").contains("UTF-8"));
    }

    @Test
    void damagedTextInsteadOfGarbledNames() {
        var sound = "Name,Unit\nDétection,Été\nRêve,Café\n".getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(sound, sound.length - 2); // within the last é

        refused(bytes(folder, cut), UnreadableSheet.WrongEncoding.class, "Line 3");
    }

    @Test
    void aQuotationMarkThatNothingCloses() {
        refused(
                text(folder, "Name,Unit\nSepsis,\"ICU\nChest,Radiology\n"),
                UnreadableSheet.UnclosedQuote.class,
                "Row 2");
        var long_ = "Name,Unit\nSepsis,\"ICU\n" + "Chest X-ray,Radiology\n".repeat(3000) + "x,\"y\"";
        refused(text(folder, long_), UnreadableSheet.CellTooLong.class, "Row 2", "column B");
    }

    @Test
    void moreThanTheLimits() {
        var small = new SheetLimits(200_000, 400_000, 100, 8, 3, 2, 10);
        refused(text(folder, "a\n".repeat(100_001)), small, UnreadableSheet.TooLarge.class, "systems.xlsx");
        refused(text(folder, "a,b,c\n1\n2\n3\n"), small, UnreadableSheet.TooManyRows.class, "more than 2 rows");
        refused(text(folder, "a,b,c,d\n1,2,3,4\n"), small, UnreadableSheet.TooManyColumns.class, "Row 1", "3 columns");
        refused(text(folder, "a,b\n1,12345678901\n"), small, UnreadableSheet.CellTooLong.class, "Row 2", "column B");
        refused(workbook(folder, row(1, "a", "b", "c", "d")), small, UnreadableSheet.TooManyColumns.class, "Row 1");
        refused(
                workbook(folder, row(1, "a") + row(2, "12345678901")),
                small,
                UnreadableSheet.CellTooLong.class,
                "Row 2",
                "column A");
        refused(
                workbook(folder, ROWS, parts -> {
                    parts.put("xl/a.xml", "");
                    parts.put("xl/b.xml", "");
                }),
                small,
                UnreadableSheet.TooManyParts.class,
                "more than 8 parts");
    }

    @Test
    void aWorkbookThatUnpacksToFarMore() {
        var bomb = SheetFiles.zip(out -> {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write("spreadsheetml.sheet.main+xml".getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var blank = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                out.write(blank);
            }
            out.closeEntry();
        });

        refused(bytes(folder, bomb), UnreadableSheet.ZipBomb.class, "more than 100 times");
        var small = new SheetLimits(1 << 20, 1 << 20, 10_000, 200, 500, 100_000, 32_767);
        refused(bytes(folder, bomb), small, UnreadableSheet.UnpacksTooLarge.class, "1 MB");
    }

    @Test
    void xmlThatReachesBeyondTheFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String part : new String[] {
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"
        }) {
            var file = workbook(
                    folder,
                    row(1, "Name") + row(2, "&x;"),
                    parts -> parts.computeIfPresent(
                            part,
                            (_, xml) -> xml.replaceFirst(
                                    "\\?>", "?><!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")));

            assertThatExceptionOfType(UnreadableSheet.class)
                    .as(part)
                    .isThrownBy(() -> Sheet.open(file, "systems.xlsx").forEach(_ -> {}))
                    .isInstanceOfAny(UnreadableSheet.ForbiddenXml.class, UnreadableSheet.Damaged.class);
        }
    }

    @Test
    void aSheetThatIsNotThere() {
        var options = SheetOptions.DETECT.withSheet("Vendors");

        assertThatExceptionOfType(UnreadableSheet.NoSuchSheet.class)
                .isThrownBy(() -> Sheet.open(workbook(folder, ROWS), "systems.xlsx", options, SheetLimits.STANDARD))
                .satisfies(refusal -> assertThat(sentence(refusal)).contains("Vendors"));
    }

    @Test
    void aNameFromOutsideStandsInMessagesWithoutItsPath() {
        assertThatExceptionOfType(UnreadableSheet.Empty.class)
                .isThrownBy(() -> Sheet.open(bytes(folder, new byte[0]), "C:\\temp\\../list\n.csv"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("list.csv"));
    }

    @Test
    void everyReasonHasASentence() throws IOException {
        var sentences = sentences();
        for (Lookalike kind : Lookalike.values()) {
            assertThat(sentences).containsKey(new UnreadableSheet.NotASheet("x", kind).key());
        }
        assertThat(sentences).containsKeys("sheet.unavailable", "sheet.no-such-sheet", "sheet.zip-bomb");
    }

    private void notASheet(Lookalike kind, byte[] content) {
        assertThat(refused(bytes(folder, content), UnreadableSheet.NotASheet.class, "systems.xlsx")
                        .kind())
                .isEqualTo(kind);
    }

    private static byte[] officeFile(String type) {
        return SheetFiles.zip(Map.of("[Content_Types].xml", "<Types><Override ContentType=\"" + type + "\"/></Types>"));
    }

    private static <T extends UnreadableSheet> T refused(Path file, Class<T> reason, String... says) {
        return refused(file, SheetLimits.STANDARD, reason, says);
    }

    private static <T extends UnreadableSheet> T refused(
            Path file, SheetLimits limits, Class<T> reason, String... says) {
        var refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                reason,
                () -> Sheet.open(file, "systems.xlsx", SheetOptions.DETECT, limits)
                        .forEach(_ -> {}));
        assertThat(refusal).isNotNull();
        assertThat(sentence(refusal)).contains(says).contains("systems.xlsx").endsWith(".");
        return refusal;
    }

    private static String sentence(UnreadableSheet refusal) {
        try {
            return MessageFormat.format(sentences().getProperty(refusal.key()), refusal.arguments());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Properties sentences() throws IOException {
        var sentences = new Properties();
        try (var reader = new InputStreamReader(
                UnreadableSheetTest.class.getResourceAsStream("/vaadin-i18n/translations.properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
