package org.plumbline.shared.sheet;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file: what a list page shows, row for row.
 *
 * @param fileName without its ending
 */
public record TableExport<R>(String fileName, SheetPlan plan, List<Column<R>> columns, Source<R> source) {

    /** Reads this many rows at a time, which keeps memory flat and statements few. */
    private static final int PAGE = 1_000;

    public TableExport {
        columns = List.copyOf(columns);
    }

    /** A column and where its values come from. */
    public record Column<R>(SheetColumn column, Function<? super R, ? extends @Nullable Object> value) {}

    /** Hands over all rows in order. */
    @FunctionalInterface
    public interface Source<R> {

        void forEach(Consumer<? super R> row);
    }

    /** Answers a list page by page, as a list's own query does. */
    @FunctionalInterface
    public interface Pages<R> {

        /** At most {@code limit} rows from {@code offset} on; fewer only at the end. */
        List<R> read(int offset, int limit);
    }

    /** An export of all rows that the pages hold. */
    public static <R> TableExport<R> of(
            String fileName, String name, String title, List<String> notes, List<Column<R>> columns, Pages<R> pages) {
        var sheetColumns = columns.stream().map(Column::column).toList();
        return new TableExport<>(fileName, new SheetPlan(name, title, notes, sheetColumns, 1), columns, walking(pages));
    }

    public String xlsxName() {
        return fileName + ".xlsx";
    }

    public String csvName() {
        return fileName + ".csv";
    }

    /** Writes an Excel workbook with one sheet. */
    public void writeXlsx(OutputStream out, WorkbookProperties properties) {
        try (var workbook = WorkbookWriter.to(out, properties)) {
            try (var sheet = workbook.sheet(plan)) {
                source.forEach(row -> sheet.row(values(row)));
            }
            workbook.save();
        }
    }

    /** Writes the same table as CSV. */
    public void writeCsv(OutputStream out) {
        var headers = columns.stream().map(column -> column.column().header()).toList();
        try (var csv = CsvWriter.to(out, headers)) {
            source.forEach(row -> csv.row(values(row)));
        }
    }

    private @Nullable Object[] values(R row) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
        return values;
    }

    private static <R> Source<R> walking(Pages<R> pages) {
        return consumer -> {
            int offset = 0;
            List<R> page;
            do {
                page = pages.read(offset, PAGE);
                page.forEach(consumer);
                offset += page.size();
            } while (page.size() == PAGE);
        };
    }
}
