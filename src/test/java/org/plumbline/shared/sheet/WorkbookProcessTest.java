package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.Job;

/** What a hostile workbook can do is to be refused in a sentence. */
class WorkbookProcessTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsReadOnceAndItsCopyGoesWithIt() throws IOException {
        var file = workbook(
                "one.xlsx",
                "",
                "<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>" + "<row><c><v>1</v></c></row>");

        assertThat(Sheet.open(file, "one.xlsx").first(1).getFirst().text(0)).isEqualTo("1");
        var copied = Files.getLastModifiedTime(WorkbookProcess.copyOf(file));
        Sheet.open(file, "one.xlsx");
        assertThat(Files.getLastModifiedTime(WorkbookProcess.copyOf(file))).isEqualTo(copied);

        Sheet.discard(file);
        assertThat(file).doesNotExist();
        assertThat(WorkbookProcess.copyOf(file)).doesNotExist();
    }

    @Test
    void aFileThatWasReplacedIsReadAnew() throws IOException {
        var first = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
        Sheet.open(workbook("same.xlsx", "", first), "same.xlsx");

        var replaced = workbook("same.xlsx", "", first.replace("<v>2</v>", "<v>4711</v>"));

        assertThat(Sheet.open(replaced, "same.xlsx").first(1).getFirst().text(0))
                .isEqualTo("4711");
    }

    /** Eight million tiny texts: small in the file, within every limit on its size, and far too much for the memory. */
    @Test
    void whatNeedsTooMuchMemoryIsOneSentence() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = zip(bomb)) {
            frame(zip, "");
            entry(zip, "xl/worksheets/sheet1.xml", sheet("<row><c t=\"s\"><v>0</v></c></row>"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(("<sst xmlns=\"" + MAIN + "\">").getBytes(StandardCharsets.US_ASCII));
            for (int text = 0; text < 8_000_000; text++) {
                zip.write(("<si><t>" + text % 977 + "</t></si>").getBytes(StandardCharsets.US_ASCII));
            }
            zip.write("</sst>".getBytes(StandardCharsets.US_ASCII));
        }

        assertThatExceptionOfType(UnreadableSheet.TooDemanding.class).isThrownBy(() -> Sheet.open(bomb, "bomb.xlsx"));
        assertThat(WorkbookProcess.copyOf(bomb)).doesNotExist();
    }

    /** One text of 32,767 characters, shown by a million cells. */
    @Test
    void whatGrowsByBeingReadIsOneSentence() throws IOException {
        var row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
        var bomb = workbook(
                "growing.xlsx",
                "<sst xmlns=\"%s\"><si><t>%s</t></si></sst>".formatted(MAIN, "x".repeat(32_767)),
                row.repeat(1_000));

        assertThatExceptionOfType(UnreadableSheet.UnpacksTooLarge.class)
                .isThrownBy(() -> Sheet.open(bomb, "growing.xlsx"));
    }

    @Test
    void whatTakesTooLongIsOneSentence() throws IOException {
        var file = workbook("slow.xlsx", "", "<row><c><v>1</v></c></row>");

        assertThatExceptionOfType(UnreadableSheet.TooDemanding.class)
                .isThrownBy(() -> WorkbookProcess.copy(
                        file, "slow.xlsx", SheetLimits.STANDARD, Duration.ofMillis(1), Job.UNWATCHED));
    }

    @Test
    void whoeverAskedCanStopIt() throws IOException {
        var file = workbook("stopped.xlsx", "", "<row><c><v>1</v></c></row>");

        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> WorkbookProcess.copy(file, "stopped.xlsx", SheetLimits.STANDARD, (_, _, _) -> {
                    throw new Job.JobCancelled();
                }));
        assertThat(WorkbookProcess.copyOf(file)).doesNotExist();
        try (var left = Files.list(WorkbookProcess.copyOf(file).getParent())) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("new-")))
                    .isEmpty();
        }
    }

    /** Names in an archive lead nowhere: nothing is ever put where they point. */
    @Test
    void aPartThatIsNamedAsAnotherFileIsNotPutThere() throws IOException {
        var file = folder.resolve("deep").resolve("inner").resolve("paths.xlsx");
        Files.createDirectories(file.getParent());
        try (var zip = zip(file)) {
            frame(zip, "");
            entry(zip, "xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row>"));
            for (var name :
                    List.of("../evil.txt", "../../evil.txt", "/evil.txt", folder + "/evil.txt", "..\\evil.txt")) {
                entry(zip, name, "evil");
            }
        }

        assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> Sheet.open(file, "paths.xlsx"));

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(path -> path.getFileName().toString().contains("evil")))
                    .isEmpty();
        }
        assertThat(Path.of("/evil.txt")).doesNotExist();
    }

    /** Neither a file nor an address is opened for an entity, a link or a formula. */
    @Test
    void nothingOutsideTheFileIsReached() throws IOException {
        var canary = Files.writeString(folder.resolve("canary.txt"), "canary");
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://localhost:" + listening.getLocalPort() + "/x";
            for (String reach : List.of(address, canary.toUri().toString())) {
                var entity = workbook(
                        "entity.xlsx",
                        "<!DOCTYPE sst [<!ENTITY e SYSTEM \"%s\">]><sst xmlns=\"%s\"><si><t>&e;</t></si></sst>"
                                .formatted(reach, MAIN),
                        "<row><c t=\"s\"><v>0</v></c></row><row><c><v>1</v></c></row>");
                assertThatExceptionOfType(UnreadableSheet.ForbiddenXml.class)
                        .isThrownBy(() -> Sheet.open(entity, "entity.xlsx"));
            }
            var formulas = workbook(
                    "formulas.xlsx",
                    "",
                    "<row><c><v>1</v></c></row><row><c t=\"str\"><f>WEBSERVICE(\"%1$s\")</f><v>kept</v></c></row>"
                            .formatted(address));
            var row = Sheet.open(formulas, "formulas.xlsx").first(1).getFirst();
            assertThat(row.text(0)).isEqualTo("kept");
            assertThat(row.formulas()).containsExactly(0);

            listening.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @Test
    void aWorkbookWithMacrosIsNotTaken() throws IOException {
        var file = folder.resolve("macros.xlsx");
        try (var zip = zip(file)) {
            frame(zip, "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row>"));
        }

        assertThatExceptionOfType(UnreadableSheet.NotASheet.class)
                .isThrownBy(() -> Sheet.open(file, "macros.xlsx"))
                .matches(refusal -> refusal.kind() == UnreadableSheet.Lookalike.MACRO_WORKBOOK);
    }

    private Path workbook(String name, String sharedTexts, String rows) throws IOException {
        var file = folder.resolve(name);
        try (var zip = zip(file)) {
            frame(zip, "");
            entry(zip, "xl/sharedStrings.xml", sharedTexts.isEmpty() ? "<sst xmlns=\"" + MAIN + "\"/>" : sharedTexts);
            entry(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        }
        return file;
    }

    private static void frame(ZipOutputStream zip, String furtherTypes) throws IOException {
        var spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        entry(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>%2$s</Types>
                """.formatted(spreadsheet, furtherTypes));
        entry(zip, "_rels/.rels", relations("r1", "officeDocument", "xl/workbook.xml"));
        entry(
                zip,
                "xl/_rels/workbook.xml.rels",
                relations("r1", "worksheet", "worksheets/sheet1.xml", "r2", "sharedStrings", "sharedStrings.xml"));
        entry(zip, "xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>
                """.formatted(MAIN, RELATIONS));
    }

    private static String relations(String... parts) {
        var text = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < parts.length; i += 3) {
            text.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(parts[i], RELATIONS, parts[i + 1], parts[i + 2]));
        }
        return text.append("</Relationships>").toString();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        var zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
