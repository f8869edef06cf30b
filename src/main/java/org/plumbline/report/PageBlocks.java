package org.plumbline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.CellLook;
import org.plumbline.shared.sheet.PageCell;
import org.plumbline.shared.sheet.PageWriter;

/** The parts that the free pages of a report are made of. */
final class PageBlocks {

    private static final float BEFORE_HEADING = 10f;
    private static final float AFTER_HEADING = 3f;

    private final PageWriter page;
    private final int columns;

    PageBlocks(PageWriter page, int columns) {
        this.page = page;
        this.columns = columns;
    }

    void title(String title, String lead) {
        page.row(across(CellLook.TITLE, title));
        page.row(across(CellLook.LEAD, lead));
    }

    void heading(String heading) {
        page.gap(BEFORE_HEADING);
        page.row(across(CellLook.HEADING, heading));
        page.gap(AFTER_HEADING);
    }

    void paragraph(String text) {
        page.row(across(CellLook.PARAGRAPH, text));
    }

    void note(String text) {
        page.row(across(CellLook.NOTE, text));
    }

    /** The names of a table's columns; each covers as many columns of the page as its span says. */
    void header(List<Integer> spans, String... headers) {
        page.row(cells(CellLook.HEADER, spans, (Object[]) headers));
    }

    /** A row of text; its first cell stands out. */
    void row(List<Integer> spans, @Nullable Object... values) {
        var cells = cells(CellLook.BODY, spans, values);
        if (!(values[0] instanceof PageCell)) {
            cells[0] = PageCell.of(CellLook.STRONG, values[0]).over(spans.getFirst());
        }
        page.ruled(cells);
    }

    void gap() {
        page.gap(AFTER_HEADING);
    }

    private PageCell across(CellLook look, String text) {
        return PageCell.of(look, text).over(columns);
    }

    private static PageCell[] cells(CellLook look, List<Integer> spans, @Nullable Object... values) {
        var cells = new PageCell[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = values[i] instanceof PageCell cell
                    ? cell.over(spans.get(i))
                    : PageCell.of(look, values[i]).over(spans.get(i));
        }
        return cells;
    }
}
