package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.shared.sheet.SheetFiles.row;
import static org.plumbline.shared.sheet.SheetFiles.text;
import static org.plumbline.shared.sheet.SheetFiles.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.sheet.SheetFormat.Certainty;
import org.plumbline.shared.sheet.SheetFormat.Delimited;
import org.plumbline.shared.sheet.SheetFormat.Workbook;

class SheetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) {
        var sheet =
                open(text(folder, """
                Name;Unit;Note
                Sepsis Alert;ICU;"ready, steady"
                Chest X-ray;"Radiology";1,5
                """.replace(";", delimiter).replace("1,5", delimiter.equals(",") ? "1.5" : "1,5")));

        assertThat(sheet.header()).containsExactly("Name", "Unit", "Note");
        assertThat(((Delimited) sheet.format()).delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(cells(sheet)).first().isEqualTo(List.of("Sepsis Alert", "ICU", "ready, steady"));
    }

    @Test
    void takesTheDelimiterThatTheFileNames() {
        var sheet = open(text(folder, "sep=;\r\nName;Unit, Site\r\nSepsis Alert;ICU\r\n"));

        assertThat(sheet.header()).containsExactly("Name", "Unit, Site");
        assertThat(cells(sheet)).containsExactly(List.of("Sepsis Alert", "ICU"));
    }

    @Test
    void takesTheDelimiterThatAPersonChose() {
        var file = text(folder, "Name;Unit,Site\nSepsis;Alert,ICU\n");

        var sheet = Sheet.open(file, "x.csv", SheetOptions.DETECT.withDelimiter(','), SheetLimits.STANDARD);

        assertThat(sheet.header()).containsExactly("Name;Unit", "Site");
    }

    @Test
    void countsRowsAsSpreadsheetsDoAndLinesAsEditorsDo() {
        var sheet = open(text(folder, "Name,Unit\n\"Sepsis\nAlert\",ICU\n\nChest X-ray,Radiology\n"));

        assertThat(rows(sheet))
                .extracting(SheetRow::number, SheetRow::line, row -> row.text(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, 2L, "Sepsis\nAlert"),
                        org.assertj.core.groups.Tuple.tuple(4L, 5L, "Chest X-ray"));
    }

    @Test
    void readsOneKindOfLineBreak() {
        var csv = open(text(folder, "Name,Unit\r\n\"Sepsis\r\nAlert_x000D_\n now\",ICU\r\n"));
        var xlsx = open(workbook(folder, row(1, "Name", "Unit") + row(2, "Sepsis&#13;&#10;Alert_x000D_\n now", "ICU")));

        assertThat(cells(csv)).containsExactly(List.of("Sepsis\nAlert\n now", "ICU"));
        assertThat(cells(xlsx)).isEqualTo(cells(csv));
    }

    @Test
    void namesTheEncodingItFound() {
        var content = "Name,Unit\nDétection,Urgences\nRêve,Café\n";

        assertThat(encoding(text(folder, content))).isEqualTo(encoding(StandardCharsets.UTF_8, Certainty.PROVEN));
        assertThat(encoding(text(folder, "\uFEFF" + content)))
                .isEqualTo(encoding(StandardCharsets.UTF_8, Certainty.MARKED));
        assertThat(encoding(text(folder, "\uFEFF" + content, StandardCharsets.UTF_16LE)))
                .isEqualTo(encoding(StandardCharsets.UTF_16LE, Certainty.MARKED));
        assertThat(encoding(text(folder, "\uFEFF" + content, StandardCharsets.UTF_16BE)))
                .isEqualTo(encoding(StandardCharsets.UTF_16BE, Certainty.MARKED));
        assertThat(encoding(text(folder, content, StandardCharsets.UTF_16LE)))
                .isEqualTo(encoding(StandardCharsets.UTF_16LE, Certainty.PROVEN));
        assertThat(encoding(text(folder, content, StandardCharsets.UTF_16BE)))
                .isEqualTo(encoding(StandardCharsets.UTF_16BE, Certainty.PROVEN));
    }

    @Test
    void readsTextInEveryEncodingItNames() {
        var content = "Name,Unit\nDétection “sûre”,Urgences – nuit\nRêve d’été,Café élargi à Orléans\n";
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"))) {
            var sheet = open(text(folder, content, charset));

            assertThat(sheet.header()).as("%s", charset).containsExactly("Name", "Unit");
            assertThat(cells(sheet))
                    .as("%s", charset)
                    .first()
                    .isEqualTo(List.of("Détection “sûre”", "Urgences – nuit"));
        }
    }

    @Test
    void readsTheEncodingThatAPersonChose() {
        var file = text(folder, "Name,Unit\nŁódź,Zażółć\n", Charset.forName("windows-1250"));

        var sheet = Sheet.open(
                file, "x.csv", SheetOptions.DETECT.withCharset(Charset.forName("windows-1250")), SheetLimits.STANDARD);

        assertThat(cells(sheet)).containsExactly(List.of("Łódź", "Zażółć"));
    }

    @Test
    void findsTheHeaderBelowATitle() {
        var csv = open(text(folder, """
                AI inventory of Mercy Health,,,
                As of 30 June 2026
                General,,Technical,
                Name,Unit,Vendor,Kind
                Sepsis Alert,ICU,,
                """));

        assertThat(csv.headerRow()).isEqualTo(4);
        assertThat(cells(csv)).containsExactly(List.of("Sepsis Alert", "ICU"));
    }

    @Test
    void takesTheHeaderThatAPersonChose() {
        var file = text(folder, "A,B\nName,Unit\nSepsis Alert,ICU\n");

        var sheet = Sheet.open(file, "x.csv", SheetOptions.DETECT.withHeaderRow(2L), SheetLimits.STANDARD);

        assertThat(sheet.header()).containsExactly("Name", "Unit");
    }

    @Test
    void givesEachColumnANameOfItsOwn() {
        var sheet = open(text(folder, "Name,Status,,status,Status\na,b,c,d,e\n"));

        assertThat(sheet.header()).containsExactly("Name", "Status", "C", "status (2)", "Status (3)");
    }

    @Test
    void makesTextOfTypedCells() {
        var sheet = open(workbook(folder, row(1, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l") + """
                <row r="2">
                <c r="A2"><v>45566</v></c><c r="B2" s="1"><v>45566</v></c><c r="C2" s="1"><v>45566.5</v></c>
                <c r="D2"><v>35.0</v></c><c r="E2"><v>0.30000000000000004</v></c><c r="F2" t="b"><v>1</v></c>
                <c r="G2" t="s"><v>0</v></c><c r="H2" t="s"><v>1</v></c><c r="I2" t="e"><v>#NAME?</v></c>
                <c r="J2" s="2"><v>42</v></c><c r="K2" t="str"><f>A2&amp;"x"</f><v>45566x</v></c>
                <c r="L2" t="d"><v>2024-10-01T00:00:00</v></c></row>
                """));

        assertThat(cells(sheet))
                .containsExactly(List.of(
                        "45566",
                        "2024-10-01",
                        "2024-10-01 12:00:00",
                        "35",
                        "0.3",
                        "TRUE",
                        "Sepsis Alert",
                        "Chest X-ray",
                        "#NAME?",
                        "00042",
                        "45566x",
                        "2024-10-01"));
        assertThat(rows(sheet).getFirst().formulas()).isEqualTo(Set.of(10));
    }

    @Test
    void flagsAFormulaWhoseResultTheFileDoesNotRemember() {
        var sheet = open(workbook(
                folder,
                row(1, "Name", "Sum")
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><f>1+1</f></c></row>"));

        var read = rows(sheet).getFirst();

        assertThat(read.text(1)).isEmpty();
        assertThat(read.formulas()).containsExactly(1);
    }

    @Test
    void readsCellsAndRowsThatDoNotSayWhereTheyAre() {
        var sheet = open(workbook(
                folder,
                "<row><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Unit</v></c></row>"
                        + "<row><c t=\"str\"><v>Sepsis</v></c><c t=\"str\"><v>ICU</v></c></row>"));

        assertThat(rows(sheet).getFirst().number()).isEqualTo(2);
        assertThat(cells(sheet)).containsExactly(List.of("Sepsis", "ICU"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var sheet = open(workbook(
                folder,
                row(1, "Name", "Since")
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"3\"><v>44104</v></c></row>",
                parts -> parts.computeIfPresent(
                        "xl/workbook.xml", (_, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"))));

        assertThat(cells(sheet)).containsExactly(List.of("Sepsis Alert", "2024-10-01"));
    }

    @Test
    void readsTheFirstVisibleSheetThatHasContent() {
        var file = SheetFiles.bytes(folder, SheetFiles.written(out -> {
            try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
                book.createSheet("Lists").createRow(0).createCell(0).setCellValue("hidden");
                book.createSheet("Empty");
                var sheet = book.createSheet("Systems");
                sheet.createRow(0).createCell(0).setCellValue("Name");
                sheet.createRow(1).createCell(0).setCellValue("Sepsis");
                book.setSheetHidden(0, true);
                book.write(out);
            }
        }));

        var sheet = open(file);

        assertThat(sheet.format()).isEqualTo(new Workbook(List.of("Empty", "Systems"), "Systems"));
        assertThat(cells(sheet)).containsExactly(List.of("Sepsis"));
        var hidden = SheetOptions.DETECT.withSheet("Lists");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Sheet.open(file, "x.xlsx", hidden, SheetLimits.STANDARD)))
                .isInstanceOf(UnreadableSheet.OnlyHeader.class);
    }

    @Test
    void readsAFileWithThreeHundredColumns() {
        var header = new StringBuilder("Name");
        var line = new StringBuilder("Sepsis Alert");
        for (int column = 1; column < 300; column++) {
            header.append(",Column ").append(column);
            line.append(',').append(column);
        }

        var sheet = open(text(folder, header + "\n" + line + "\n"));

        assertThat(sheet.header()).hasSize(300);
        assertThat(rows(sheet).getFirst().text(299)).isEqualTo("299");
    }

    @Test
    void handsOverAsManyRowsAsAreAskedFor() {
        var sheet = open(text(folder, "Name\na\nb\nc\n"));

        assertThat(sheet.first(2)).extracting(row -> row.text(0)).containsExactly("a", "b");
    }

    private static Sheet open(Path file) {
        return Sheet.open(file, "systems.bin");
    }

    private static List<SheetRow> rows(Sheet sheet) {
        return sheet.first(Integer.MAX_VALUE);
    }

    private static List<List<String>> cells(Sheet sheet) {
        return rows(sheet).stream().map(SheetRow::cells).toList();
    }

    private static Delimited encoding(Path file) {
        return (Delimited) open(file).format();
    }

    private static Delimited encoding(Charset charset, Certainty certainty) {
        return new Delimited(charset, certainty, ',');
    }
}
