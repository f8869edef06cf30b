package org.plumbline.shared.sheet;

import java.util.List;
import org.plumbline.shared.UploadPolicy;

/**
 * How much of a file is read before it is refused. Each limit is far above what an inventory or a register needs and
 * far below what would stop the server.
 *
 * @param fileBytes the file as it lies on disk
 * @param unpackedBytes all parts of an XLSX together, after unpacking
 * @param packRatio how many times larger an XLSX may become by unpacking; it counts from 10 MB on
 * @param parts files within an XLSX
 * @param columns columns with content; 300 are unusual yet harmless, thousands are a damaged file
 * @param rows rows below the header
 * @param cellLength characters in one cell, which is also the limit of spreadsheet programs
 */
public record SheetLimits(
        long fileBytes, long unpackedBytes, int packRatio, int parts, int columns, int rows, int cellLength) {

    public static final long MEGABYTE = 1024L * 1024;

    public static final SheetLimits STANDARD = of(UploadPolicy.INVENTORY, 100, 500, 100_000, 32_767);

    private static SheetLimits of(UploadPolicy policy, int packRatio, int columns, int rows, int cellLength) {
        return new SheetLimits(
                policy.mostBytes(),
                policy.mostUnpackedBytes(),
                packRatio,
                policy.mostParts(),
                columns,
                rows,
                cellLength);
    }

    public SheetLimits withRows(int most) {
        return new SheetLimits(fileBytes, unpackedBytes, packRatio, parts, columns, most, cellLength);
    }

    /** The limits, in the order of the record, for another process. */
    List<Long> numbers() {
        return List.of(fileBytes, unpackedBytes, (long) packRatio, (long) parts, (long) columns, (long) rows, (long)
                cellLength);
    }

    static SheetLimits of(List<Long> numbers) {
        return new SheetLimits(
                numbers.get(0),
                numbers.get(1),
                Math.toIntExact(numbers.get(2)),
                Math.toIntExact(numbers.get(3)),
                Math.toIntExact(numbers.get(4)),
                Math.toIntExact(numbers.get(5)),
                Math.toIntExact(numbers.get(6)));
    }
}
