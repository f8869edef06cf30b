package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

    private static final int HEADER_ROW = 2;
    private static final WorkbookProperties PROPERTIES = new WorkbookProperties(
            "Risks & systems",
            "Robin Test",
            "Page {0} of {1}",
            Instant.parse("2027-03-12T09:30:00Z"),
            ZoneId.of("America/Chicago"));

    @Property(tries = 60)
    void textIsReadBackAsWrittenAndIsNeverAFormula(@ForAll("texts") @Size(min = 1, max = 40) List<String> texts)
            throws IOException {
        var sheet = written(plan(ColumnKind.TEXT), table -> texts.forEach(table::row));

        for (int i = 0; i < texts.size(); i++) {
            var cell = cell(sheet, i, 0);
            assertThat(cell.getStringCellValue()).isEqualTo(WorkbookText.clean(texts.get(i)));
            assertThat(cell.getCellType()).isEqualTo(texts.get(i).isEmpty() ? CellType.BLANK : CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(FormulaGuard.startsLikeFormula(texts.get(i)));
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var starts =
                Arbitraries.of("", "=", "+", "-", "@", "\t", "\r", "\n", " =", "\uFEFF=", "\uFF1D", "'=", "_x0041_");
        var rest = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.of(
                        "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\")", "_x000D_x0041_", "😀 \uD800", " \n "));
        return Combinators.combine(starts, rest).as(String::concat).list();
    }

    @Test
    void textLongerThanACellIsCutWithAMark() throws IOException {
        var sheet = written(plan(ColumnKind.TEXT), table -> {
            table.row(manyNumbers("", 8_000));
            table.row(manyNumbers("_x0041_", 3_000));
            table.row(manyNumbers("😀😀😀", 4_000));
        });

        for (int i = 0; i < 3; i++) {
            assertThat(cell(sheet, i, 0).getStringCellValue())
                    .hasSizeBetween(16_000, WorkbookText.LONGEST)
                    .endsWith(WorkbookText.CUT_MARK)
                    .doesNotContain("\uFFFD");
        }
        assertThat(cell(sheet, 0, 0).getStringCellValue()).hasSize(WorkbookText.LONGEST);
    }

    @Test
    void signsThatXmlCannotHoldAreReplaced() throws IOException {
        var sheet = written(plan(ColumnKind.TEXT), table -> table.row("a\0b\u0008c\uFFFEd\uD800e"));

        assertThat(cell(sheet, 0, 0).getStringCellValue()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void numbersAndDatesAreStoredAsSuch() throws IOException {
        var sheet = written(
                plan(ColumnKind.INTEGER, ColumnKind.MONEY, ColumnKind.DATE, ColumnKind.DATE_TIME),
                table -> table.row(
                        42,
                        new BigDecimal("1234.50"),
                        LocalDate.of(2027, 3, 12),
                        Instant.parse("2027-03-12T15:30:00Z")));

        assertThat(cell(sheet, 0, 0).getNumericCellValue()).isEqualTo(42);
        assertThat(cell(sheet, 0, 1).getNumericCellValue()).isEqualTo(1234.5);
        assertThat(cell(sheet, 0, 2).getLocalDateTimeCellValue()).isEqualTo("2027-03-12T00:00");
        assertThat(cell(sheet, 0, 3).getLocalDateTimeCellValue()).isEqualTo("2027-03-12T09:30");
    }

    @Test
    void whatExcelCannotHoldExactlyIsStoredAsText() throws IOException {
        var sheet = written(
                plan(ColumnKind.INTEGER, ColumnKind.DECIMAL, ColumnKind.DATE, ColumnKind.CODE),
                table -> table.row(1234567890123456789L, Double.NaN, LocalDate.of(1850, 1, 1), "00123"));

        assertThat(cell(sheet, 0, 0).getStringCellValue()).isEqualTo("1234567890123456789");
        assertThat(cell(sheet, 0, 1).getStringCellValue()).isEqualTo("NaN");
        assertThat(cell(sheet, 0, 2).getStringCellValue()).isEqualTo("1850-01-01");
        assertThat(cell(sheet, 0, 3).getStringCellValue()).isEqualTo("00123");
    }

    @Test
    void theFilterOfAnEmptyTableCoversItsHeaderAlone() throws IOException {
        var sheet = written(plan(ColumnKind.CODE, ColumnKind.TEXT), _ -> {});

        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:B3");
    }

    @Test
    void theHeaderStaysInSightHasAFilterAndIsRepeatedInPrint() throws IOException {
        var sheet = written(plan(ColumnKind.CODE, ColumnKind.TEXT), table -> table.row("RSK-0001", "A risk"));

        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER_ROW + 1));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:B4");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getHeader().getLeft()).isEqualTo("Risks && systems");
        assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
    }

    @Test
    void coloursFollowTheWordsOfALevelColumn() throws IOException {
        var tones = new LinkedHashMap<String, CellTone>();
        tones.put("High", CellTone.SEVERITY_4);
        tones.put("Not assessed", CellTone.UNKNOWN);
        var column = SheetColumn.level("Exposure", 14, new CellPalette(tones));
        var sheet = written(
                new SheetPlan("Risks", "Risks", List.of(), List.of(column), 0), table -> table.row("Not assessed"));

        var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
        assertThat(formatting.getFormattingRanges()[0].formatAsString()).isEqualTo("A4");
        assertThat(formatting.getRule(0).getFormula1()).isEqualTo("\"High\"");
        assertThat(formatting.getRule(1).getFormula1()).isEqualTo("\"Not assessed\"");
    }

    @Test
    void aLinkLeadsToTheRowWithItsAnchorWhereverThatIs() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = WorkbookWriter.to(file, PROPERTIES)) {
            try (var systems = workbook.sheet(named("AI systems", ColumnKind.LINK))) {
                systems.row(List.of("system:1"), new CellLink("2 risks", "risks-of:1"));
                systems.row(List.of("system:2"), new CellLink("none", "risks-of:2"));
            }
            try (var risks = workbook.sheet(named("Risk register", ColumnKind.LINK))) {
                risks.row(List.of("risks-of:1"), new CellLink("AIS-0001", "system:1"));
                risks.row(List.of("risks-of:1"), new CellLink("AIS-0001", "system:1"));
            }
            workbook.save();
        }

        try (var read = read(file)) {
            var forth = read.getSheet("AI systems").getHyperlinkList();
            assertThat(forth).hasSize(1);
            assertThat(forth.getFirst().getLocation()).isEqualTo("'Risk register'!A4");
            var back = read.getSheet("Risk register").getHyperlinkList();
            assertThat(back).hasSize(2).allMatch(link -> link.getLocation().equals("'AI systems'!A4"));
        }
    }

    @Test
    void aWorkbookThatIsNotSavedLeavesNothing() throws IOException {
        var file = new ByteArrayOutputStream();
        var before = temporaryFiles();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            try (var workbook = WorkbookWriter.to(file, PROPERTIES);
                    var sheet = workbook.sheet(plan(ColumnKind.TEXT))) {
                sheet.row("first");
                throw new IllegalStateException("the database went away");
            }
        });

        assertThat(file.size()).isZero();
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static List<Path> temporaryFiles() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("poi-sxssf"))
                    .toList();
        }
    }

    private static String manyNumbers(String between, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(i * 7919))
                .collect(Collectors.joining(between));
    }

    private static SheetPlan plan(ColumnKind... kinds) {
        return named("Sheet", kinds);
    }

    private static SheetPlan named(String name, ColumnKind... kinds) {
        var columns = java.util.Arrays.stream(kinds)
                .map(kind -> SheetColumn.of("A " + kind, kind, 20))
                .toList();
        return new SheetPlan(name, "A title", List.of(), columns, 0);
    }

    private static XSSFSheet written(SheetPlan plan, Consumer<SheetWriter> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = WorkbookWriter.to(file, PROPERTIES)) {
            try (var sheet = workbook.sheet(plan)) {
                rows.accept(sheet);
            }
            workbook.save();
        }
        try (var read = read(file)) {
            return read.getSheetAt(0);
        }
    }

    private static XSSFWorkbook read(ByteArrayOutputStream file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(HEADER_ROW + 1 + row).getCell(column);
    }
}
