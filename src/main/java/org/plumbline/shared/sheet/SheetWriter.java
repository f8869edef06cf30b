package org.plumbline.shared.sheet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table. The header stays in sight, has a filter and is repeated on every printed page; its colours follow
 * the words of level columns.
 */
public final class SheetWriter implements AutoCloseable {

    private static final float HEADER_PADDING = 6f;
    private static final int FILTER_BUTTON = 3; // characters that it covers
    private static final int LEGIBLE_WIDTH = 175; // characters across a landscape page

    private final WorkbookWriter workbook;
    private final SXSSFSheet sheet;
    private final SheetPlan plan;
    private final CellWriter cells;
    private final int headerRow;
    private int nextRow;

    SheetWriter(WorkbookWriter workbook, SXSSFSheet sheet, SheetPlan plan) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.plan = plan;
        this.cells = new CellWriter(workbook.styles(), workbook.properties().zone());
        SheetPrint.prepare(sheet, workbook.properties(), true, pagesWide(plan));
        sheet.setTabColor(workbook.styles().colour(WorkbookStyles.ACCENT));
        for (int i = 0; i < plan.columns().size(); i++) {
            sheet.setColumnWidth(i, plan.columns().get(i).width() * 256);
        }
        writeTitle();
        if (plan.hasGroups()) {
            writeGroups();
        }
        headerRow = writeHeader();
        int firstRepeated = plan.hasGroups() ? headerRow - 1 : headerRow;
        sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, headerRow, -1, -1));
        if (plan.frozenColumns() > 0 && pagesWide(plan) > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, plan.frozenColumns() - 1));
        }
        sheet.createFreezePane(plan.frozenColumns(), headerRow + 1);
    }

    /** Adds a row with a value for each column, in their order. */
    public void row(@Nullable Object... values) {
        row(List.of(), values);
    }

    /** Adds a row that links can lead to by any of the anchors. */
    public void row(List<String> anchors, @Nullable Object... values) {
        if (values.length != plan.columns().size()) {
            throw new IllegalArgumentException(
                    plan.name() + " has " + plan.columns().size() + " columns, not " + values.length);
        }
        int number = nextRow++;
        anchors.forEach(anchor -> workbook.anchor(anchor, plan.name(), number, 0));
        var row = sheet.createRow(number);
        int lines = 1;
        for (int i = 0; i < values.length; i++) {
            var column = plan.columns().get(i);
            write(row.createCell(i), column.kind(), values[i]);
            if (values[i] instanceof CellLink link) {
                workbook.link(plan.name(), number, i, link.anchor());
            }
            lines = Math.max(lines, lines(column, values[i]));
        }
        row.setHeightInPoints(TextMeasure.height(lines));
    }

    private static int lines(SheetColumn column, @Nullable Object value) {
        return switch (value) {
            case CellLink link -> TextMeasure.lines(link.text(), column.width());
            case CharSequence text
            when column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.LINK ->
                TextMeasure.lines(text.toString(), column.width());
            case null, default -> 1;
        };
    }

    /** How many rows the table has so far. */
    public int rows() {
        return nextRow - headerRow - 1;
    }

    /** Ends the table. */
    @Override
    public void close() {
        int lastColumn = plan.columns().size() - 1;
        sheet.setAutoFilter(new CellRangeAddress(headerRow, nextRow - 1, 0, lastColumn));
        int lastRow = Math.max(nextRow - 1, headerRow + 1);
        colourLevels(lastRow);
        quietenWarnings(lastRow);
    }

    /** As many pages side by side as keep the print large enough to read. */
    private static int pagesWide(SheetPlan plan) {
        int width = plan.columns().stream().mapToInt(SheetColumn::width).sum();
        int repeated = plan.columns().stream()
                .limit(plan.frozenColumns())
                .mapToInt(SheetColumn::width)
                .sum();
        return width <= LEGIBLE_WIDTH
                ? 1
                : (int) Math.ceil((double) (width - repeated) / Math.max(1, LEGIBLE_WIDTH - repeated));
    }

    private void write(org.apache.poi.ss.usermodel.Cell cell, ColumnKind kind, @Nullable Object value) {
        var style = workbook.styles()
                .column(kind == ColumnKind.LINK && !(value instanceof CellLink) ? ColumnKind.TEXT : kind);
        if (value instanceof CellToned toned) {
            cells.write(cell, toned.value(), workbook.styles().columnTone(toned.tone()));
            return;
        }
        boolean typed = kind.isNumeric() || kind == ColumnKind.DATE || kind == ColumnKind.DATE_TIME;
        if (typed || value == null) {
            cells.write(cell, value, style);
        } else {
            cell.setCellStyle(style);
            cells.text(cell, value instanceof CellLink link ? link.text() : value.toString(), style);
        }
    }

    private void writeTitle() {
        line(plan.title(), CellLook.TITLE, 27f);
        plan.notes().forEach(note -> line(note, CellLook.LEAD, 15f));
        sheet.createRow(nextRow++).setHeightInPoints(6f);
    }

    private void line(String text, CellLook look, float height) {
        var row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        var style = workbook.styles().oneLine(look);
        cells.text(row.createCell(0), text, style);
    }

    private void writeGroups() {
        var row = sheet.createRow(nextRow++);
        row.setHeightInPoints(18f);
        int first = 0;
        while (first < plan.columns().size()) {
            var group = plan.columns().get(first).group();
            int last = first;
            while (last + 1 < plan.columns().size()
                    && Objects.equals(plan.columns().get(last + 1).group(), group)) {
                last++;
            }
            if (group != null) {
                for (int i = first; i <= last; i++) {
                    cells.write(
                            row.createCell(i),
                            i == first ? group : null,
                            workbook.styles().group());
                }
                if (last > first) {
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
                }
            }
            first = last + 1;
        }
    }

    private int writeHeader() {
        var row = sheet.createRow(nextRow);
        int lines = 1;
        for (int i = 0; i < plan.columns().size(); i++) {
            var column = plan.columns().get(i);
            boolean centred = column.kind() == ColumnKind.LEVEL || column.kind() == ColumnKind.INTEGER;
            var look = centred ? CellLook.HEADER_CENTRED : CellLook.HEADER;
            cells.text(row.createCell(i), column.header(), workbook.styles().look(look));
            lines = Math.max(lines, TextMeasure.lines(column.header(), column.width() - FILTER_BUTTON));
        }
        row.setHeightInPoints(TextMeasure.height(lines) + HEADER_PADDING);
        return nextRow++;
    }

    private void colourLevels(int lastRow) {
        var columnsByPalette = new IdentityHashMap<CellPalette, List<CellRangeAddress>>();
        for (int i = 0; i < plan.columns().size(); i++) {
            var palette = plan.columns().get(i).palette();
            if (palette != null) {
                columnsByPalette
                        .computeIfAbsent(palette, _ -> new ArrayList<>())
                        .add(new CellRangeAddress(headerRow + 1, lastRow, i, i));
            }
        }
        var formatting = sheet.getSheetConditionalFormatting();
        for (Map.Entry<CellPalette, List<CellRangeAddress>> entry : columnsByPalette.entrySet()) {
            var rules = entry.getKey().tones().entrySet().stream()
                    .map(tone -> rule(formatting, tone.getKey(), tone.getValue()))
                    .toArray(ConditionalFormattingRule[]::new);
            formatting.addConditionalFormatting(entry.getValue().toArray(CellRangeAddress[]::new), rules);
        }
    }

    private ConditionalFormattingRule rule(SheetConditionalFormatting formatting, String word, CellTone tone) {
        var rule = formatting.createConditionalFormattingRule(
                ComparisonOperator.EQUAL, "\"" + word.replace("\"", "\"\"") + "\"");
        rule.createFontFormatting().setFontColor(workbook.styles().colour(tone.text()));
        var pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(workbook.styles().colour(tone.fill()));
        var hatch = tone.hatch();
        if (hatch == null) {
            pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        } else {
            pattern.setFillForegroundColor(workbook.styles().colour(hatch));
            pattern.setFillPattern(FillPatternType.THIN_FORWARD_DIAG.getCode());
        }
        return rule;
    }

    /** Spares readers the green corner that Excel draws where a code looks like a number. */
    private void quietenWarnings(int lastRow) {
        XSSFSheet whole = sheet.getWorkbook().getXSSFWorkbook().getSheet(plan.name());
        whole.addIgnoredErrors(
                new CellRangeAddress(headerRow + 1, lastRow, 0, plan.columns().size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
