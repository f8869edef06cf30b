package org.plumbline.shared.sheet;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes small tables as CSV that Excel opens by double click: UTF-8 with its mark, commas, CRLF. Text that looks like
 * a formula gets an apostrophe before it ({@link FormulaGuard}); dates are written as 2027-03-12.
 */
public final class CsvWriter implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    private CsvWriter(de.siegmar.fastcsv.writer.CsvWriter csv) {
        this.csv = csv;
    }

    /** Writes to a stream, which stays open. */
    public static CsvWriter to(OutputStream out, List<String> headers) {
        try {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new KeptOpen(out), StandardCharsets.UTF_8);
        var writer = new CsvWriter(csv);
        writer.row(headers.toArray());
        return writer;
    }

    /** Adds a row. Numbers, dates and everything else are written as {@code toString} says. */
    public void row(@Nullable Object... values) {
        var fields = new ArrayList<String>(values.length);
        for (var value : values) {
            fields.add(field(value));
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case CellLink link -> FormulaGuard.guarded(link.text());
            default -> FormulaGuard.guarded(value.toString());
        };
    }

    /** The caller opened the stream and closes it. */
    private static final class KeptOpen extends java.io.FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
