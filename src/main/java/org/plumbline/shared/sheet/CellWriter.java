package org.plumbline.shared.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Puts values into cells: numbers and dates as such where Excel holds them exactly, everything else as text. */
final class CellWriter {

    /** Excel calculates in binary floating point, which keeps this many decimal digits. */
    private static final int EXACT_DIGITS = 15;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final WorkbookStyles styles;
    private final ZoneId zone;

    CellWriter(WorkbookStyles styles, ZoneId zone) {
        this.styles = styles;
        this.zone = zone;
    }

    void write(Cell cell, @Nullable Object value, XSSFCellStyle style) {
        cell.setCellStyle(style);
        switch (value) {
            case null -> {}
            case LocalDate date when holds(date) -> cell.setCellValue(date);
            case LocalDateTime time when holds(time.toLocalDate()) -> cell.setCellValue(time);
            case Instant instant -> write(cell, LocalDateTime.ofInstant(instant, zone), style);
            case Number number when holds(number) -> cell.setCellValue(number.doubleValue());
            case CellLink link -> text(cell, link.text(), style);
            default -> text(cell, value.toString(), style);
        }
    }

    /** Writes text whatever it looks like. */
    void text(Cell cell, String text, XSSFCellStyle style) {
        if (!text.isEmpty()) {
            cell.setCellStyle(FormulaGuard.startsLikeFormula(text) ? styles.quoted(style) : style);
            cell.setCellValue(WorkbookText.spelled(text));
        }
    }

    /** Excel counts days from 1900 on. */
    private static boolean holds(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static boolean holds(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal.stripTrailingZeros().precision() <= EXACT_DIGITS;
            case BigInteger integer ->
                new BigDecimal(integer).stripTrailingZeros().precision() <= EXACT_DIGITS;
            case Long integer ->
                BigDecimal.valueOf(integer).stripTrailingZeros().precision() <= EXACT_DIGITS;
            default -> Double.isFinite(number.doubleValue());
        };
    }
}
