package org.plumbline.shared.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes a page of text, figures and small tables from top to bottom. */
public final class PageWriter implements AutoCloseable {

    private static final float TITLE_ROW = 27f;
    private static final float HEADING_ROW = 22f;
    private static final float HEADER_PADDING = 3f;

    private final WorkbookWriter workbook;
    private final SXSSFSheet sheet;
    private final PagePlan plan;
    private final CellWriter cells;
    private int nextRow;

    PageWriter(WorkbookWriter workbook, SXSSFSheet sheet, PagePlan plan) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.plan = plan;
        this.cells = new CellWriter(workbook.styles(), workbook.properties().zone());
        SheetPrint.prepare(sheet, workbook.properties(), plan.landscape(), 1);
        for (int i = 0; i < plan.widths().size(); i++) {
            sheet.setColumnWidth(i, plan.widths().get(i) * 256);
        }
    }

    /** Adds a row of cells from the left; it is as high as its text needs. */
    public void row(PageCell... row) {
        place(row, 0f, false);
    }

    /** Adds a row of at least this height in points. */
    public void row(float height, PageCell... row) {
        place(row, height, false);
    }

    /** Adds a row of a small table, with a thin line beneath it. */
    public void ruled(PageCell... row) {
        place(row, 0f, true);
    }

    /** Leaves some points free. */
    public void gap(float height) {
        sheet.createRow(nextRow++).setHeightInPoints(height);
    }

    /** Names the next row, so that links can lead to it. */
    public void anchor(String anchor) {
        workbook.anchor(anchor, plan.name(), nextRow, 0);
    }

    /** Starts a new printed page with the next row. */
    public void breakPage() {
        sheet.setRowBreak(nextRow - 1);
    }

    /** Ends the page. */
    @Override
    public void close() {
        sheet.setTabColor(workbook.styles().colour("94A3B8"));
    }

    private void place(PageCell[] page, float least, boolean ruled) {
        int number = nextRow++;
        var row = sheet.createRow(number);
        float height = Math.max(least, TextMeasure.height(1));
        int column = 0;
        for (var cell : page) {
            var tone = cell.tone();
            var style = tone != null
                    ? workbook.styles().tone(tone, cell.unit())
                    : ruled
                            ? workbook.styles().ruled(cell.look())
                            : workbook.styles().look(cell.look());
            cells.write(row.createCell(column), cell.value(), style);
            for (int i = 1; i < cell.span(); i++) {
                row.createCell(column + i).setCellStyle(style);
            }
            if (cell.span() > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number, column, column + cell.span() - 1));
            }
            if (cell.value() instanceof CellLink link) {
                workbook.link(plan.name(), number, column, link.anchor());
            }
            height = Math.max(height, height(cell, column));
            column += cell.span();
        }
        row.setHeightInPoints(Math.min(height, TextMeasure.TALLEST));
    }

    private float height(PageCell cell, int column) {
        if (cell.look() == CellLook.TITLE || cell.look() == CellLook.FIGURE) {
            return TITLE_ROW;
        }
        if (cell.look() == CellLook.HEADING) {
            return HEADING_ROW;
        }
        if (!cell.look().wraps() || cell.value() == null) {
            return 0f;
        }
        int width = plan.widths().subList(column, column + cell.span()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        var text = cell.value() instanceof CellLink link
                ? link.text()
                : cell.value().toString();
        boolean header = cell.look() == CellLook.HEADER || cell.look() == CellLook.HEADER_CENTRED;
        return TextMeasure.height(TextMeasure.lines(text, width)) + (header ? HEADER_PADDING : 0);
    }
}
