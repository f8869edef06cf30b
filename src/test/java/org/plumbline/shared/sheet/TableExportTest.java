package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableExportTest {

    private record Vendor(String code, String name, LocalDate since) {}

    private static final List<Vendor> VENDORS = IntStream.range(0, 2_500)
            .mapToObj(i -> new Vendor("VEN-%04d".formatted(i), "=Vendor " + i, LocalDate.of(2027, 3, 12)))
            .toList();

    private final List<Integer> offsets = new ArrayList<>();
    private final TableExport<Vendor> export = TableExport.of(
            "vendors",
            "Vendors",
            "Vendors",
            List.of("All of them"),
            List.of(
                    new TableExport.Column<>(SheetColumn.of("Code", ColumnKind.CODE, 12), Vendor::code),
                    new TableExport.Column<>(SheetColumn.of("Name", ColumnKind.TEXT, 40), Vendor::name),
                    new TableExport.Column<>(SheetColumn.of("Since", ColumnKind.DATE, 12), Vendor::since)),
            (offset, limit) -> {
                offsets.add(offset);
                return VENDORS.subList(offset, Math.min(VENDORS.size(), offset + limit));
            });

    @Test
    void everyRowOfEveryPageArrivesInOrder() throws IOException {
        var file = new ByteArrayOutputStream();
        export.writeXlsx(
                file, new WorkbookProperties("Vendors", "Robin", "Page {0} of {1}", Instant.EPOCH, ZoneOffset.UTC));

        assertThat(offsets).containsExactly(0, 1_000, 2_000);
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var sheet = read.getSheet("Vendors");
            assertThat(sheet.getLastRowNum()).isEqualTo(3 + VENDORS.size());
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("VEN-0000");
            assertThat(sheet.getRow(2_503).getCell(1).getStringCellValue()).isEqualTo("=Vendor 2499");
        }
    }

    @Test
    void csvHoldsTheSameRowsAndNoFormula() {
        var file = new ByteArrayOutputStream();
        export.writeCsv(file);

        var lines = file.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(1 + VENDORS.size());
        assertThat(lines[0]).isEqualTo("\uFEFFCode,Name,Since");
        assertThat(lines[1]).isEqualTo("VEN-0000,'=Vendor 0,2027-03-12");
    }
}
