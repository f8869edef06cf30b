package org.plumbline.shared.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.shared.FileName;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetFormat.Certainty;
import org.plumbline.shared.sheet.SheetFormat.Delimited;
import org.plumbline.shared.sheet.SheetFormat.Workbook;
import org.plumbline.shared.sheet.UnreadableSheet.CellTooLong;
import org.plumbline.shared.sheet.UnreadableSheet.Empty;
import org.plumbline.shared.sheet.UnreadableSheet.OnlyHeader;
import org.plumbline.shared.sheet.UnreadableSheet.TooLarge;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyColumns;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyRows;
import org.plumbline.shared.sheet.UnreadableSheet.Unavailable;

/**
 * A table in a file: one row of column names, and rows beneath it. It holds no file open; each reading streams the file
 * from its beginning, one row in memory at a time.
 *
 * <p>CSV and XLSX of the same data read the same. Dates come as {@code 2024-10-01}, or {@code 2024-10-01 08:30:00}
 * where there is a time of day; numbers without needless zeros; line breaks in cells as one line feed. What a CSV keeps
 * and a workbook does not is how a number looked: {@code 50%} in one is {@code 0.5} in the other.
 */
public final class Sheet {

    private static final int SAMPLE_ROWS = 30;

    private final String fileName;
    private final SheetFormat format;
    private final SheetLimits limits;
    private final RawRows raw;
    private final long headerRow;
    private final List<String> header;

    private Sheet(String fileName, SheetFormat format, SheetLimits limits, RawRows raw, SheetRow header) {
        this.fileName = fileName;
        this.format = format;
        this.limits = limits;
        this.raw = raw;
        this.headerRow = header.number();
        this.header = columnNames(header);
    }

    /** Opens a file with everything left to detection. */
    public static Sheet open(Path file, String fileName) {
        return open(file, fileName, SheetOptions.DETECT, SheetLimits.STANDARD);
    }

    /** Opens a file for a caller that waits. */
    public static Sheet open(Path file, String fileName, SheetOptions options, SheetLimits limits) {
        return open(file, fileName, options, limits, Job.UNWATCHED);
    }

    /**
     * Opens a file and finds its header. A workbook is read by a process of its own, once; {@link #discard} removes
     * what that made.
     *
     * @param fileName what people call it, for messages; its ending decides nothing
     * @param steps can stop the reading of a workbook
     * @throws UnreadableSheet with the reason, if it is no table that we read
     */
    public static Sheet open(Path file, String fileName, SheetOptions options, SheetLimits limits, Job.Steps steps) {
        var name = FileName.shown(fileName);
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Empty(name);
            }
            if (size > limits.fileBytes()) {
                throw new TooLarge(name, limits.fileBytes());
            }
            return switch (Content.of(file, name)) {
                case TEXT -> text(file, name, options, limits);
                case ZIP -> workbook(file, name, options, limits, steps);
            };
        } catch (IOException _) {
            throw new Unavailable(name);
        }
    }

    /** Removes a file and what was made of it. */
    public static void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(WorkbookProcess.copyOf(file));
    }

    public String fileName() {
        return fileName;
    }

    /** What the file was taken for. */
    public SheetFormat format() {
        return format;
    }

    /** The number of the row with the column names, from 1. */
    public long headerRow() {
        return headerRow;
    }

    /** The column names, each different: a name that comes twice gets a number, an empty one the column's letter. */
    public List<String> header() {
        return header;
    }

    /**
     * Reads the rows below the header, without blank ones. What the sink throws ends the reading.
     *
     * @throws UnreadableSheet naming the row from which on it cannot be read
     */
    public void forEach(Consumer<SheetRow> sink) {
        var count = new int[1];
        raw.forEach(row -> {
            if (row.number() > headerRow && !row.isBlank()) {
                check(row, fileName, limits);
                if (++count[0] > limits.rows()) {
                    throw new TooManyRows(fileName, limits.rows());
                }
                sink.accept(row);
            }
        });
    }

    /** The first rows below the header. */
    public List<SheetRow> first(int most) {
        var rows = new ArrayList<SheetRow>();
        try {
            forEach(row -> {
                rows.add(row);
                if (rows.size() == most) {
                    throw new Enough();
                }
            });
        } catch (Enough _) {
            // as many as were asked for
        }
        return rows;
    }

    private static Sheet text(Path file, String name, SheetOptions options, SheetLimits limits) throws IOException {
        var encoding = options.charset() == null
                ? TextEncoding.detect(file, name)
                : new TextEncoding(options.charset(), Certainty.CHOSEN);
        Dialect dialect;
        try (var reader = encoding.reader(file)) {
            dialect = Dialect.detect(reader, options.delimiter());
        } catch (java.nio.charset.CharacterCodingException _) {
            throw new UnreadableSheet.WrongEncoding(name, encoding.firstUnfitLine(file), encoding.charset());
        }
        var format = new Delimited(encoding.charset(), encoding.certainty(), dialect.delimiter());
        return withHeader(name, format, limits, new DelimitedRows(file, name, encoding, dialect), options);
    }

    private static Sheet workbook(Path file, String name, SheetOptions options, SheetLimits limits, Job.Steps steps)
            throws IOException {
        var rows = CopiedRows.of(WorkbookProcess.copy(file, name, limits, steps), name, options.sheet());
        return withHeader(name, new Workbook(rows.visibleSheets(), rows.sheet()), limits, rows, options);
    }

    private static Sheet withHeader(
            String name, SheetFormat format, SheetLimits limits, RawRows raw, SheetOptions options) {
        long from = options.headerRow() == null ? 1 : options.headerRow();
        var sample = sample(raw, name, limits, from);
        if (sample.isEmpty()) {
            throw new Empty(name);
        }
        var header = options.headerRow() == null ? likelyHeader(sample) : sample.getFirst();
        if (header == sample.getLast()) {
            throw new OnlyHeader(name, header.number());
        }
        return new Sheet(name, format, limits, raw, header);
    }

    private static List<SheetRow> sample(RawRows raw, String name, SheetLimits limits, long from) {
        var sample = new ArrayList<SheetRow>();
        try {
            raw.forEach(row -> {
                if (row.number() >= from && !row.isBlank()) {
                    check(row, name, limits);
                    sample.add(row);
                }
                if (sample.size() == SAMPLE_ROWS) {
                    throw new Enough();
                }
            });
        } catch (Enough _) {
            // as many as a decision needs
        }
        return sample;
    }

    /**
     * The first row that is about as full as the fullest: titles and groups above the column names fill few cells, and
     * no row beneath them names more columns than they do.
     */
    private static SheetRow likelyHeader(List<SheetRow> sample) {
        long fullest = sample.stream().mapToLong(SheetRow::filled).max().orElse(0);
        return sample.stream()
                .filter(row -> row.filled() >= Math.ceil(fullest * 0.6))
                .findFirst()
                .orElse(sample.getFirst());
    }

    private static void check(SheetRow row, String name, SheetLimits limits) {
        if (row.cells().size() > limits.columns()) {
            throw new TooManyColumns(name, row.number(), limits.columns());
        }
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cells().get(column).length() > limits.cellLength()) {
                throw new CellTooLong(name, row.number(), column, limits.cellLength());
            }
        }
    }

    private static List<String> columnNames(SheetRow header) {
        var names = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < header.cells().size(); column++) {
            var text = header.text(column).strip();
            var name = text.isEmpty() ? ColumnName.of(column) : text;
            int times = 1;
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                times++;
                name = "%s (%d)".formatted(text, times);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Ends a reading early. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }
}
