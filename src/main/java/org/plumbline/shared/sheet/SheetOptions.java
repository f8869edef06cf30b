package org.plumbline.shared.sheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a file instead of leaving it to detection. Null leaves it to detection.
 *
 * @param charset the encoding of a text file
 * @param delimiter the character between the cells of a text file
 * @param sheet the name of a sheet in a workbook
 * @param headerRow the number of the row with the column names, from 1
 */
public record SheetOptions(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable String sheet,
        @Nullable Long headerRow) {

    public static final SheetOptions DETECT = new SheetOptions(null, null, null, null);

    public SheetOptions withCharset(@Nullable Charset other) {
        return new SheetOptions(other, delimiter, sheet, headerRow);
    }

    public SheetOptions withDelimiter(@Nullable Character other) {
        return new SheetOptions(charset, other, sheet, headerRow);
    }

    public SheetOptions withSheet(@Nullable String other) {
        return new SheetOptions(charset, delimiter, other, headerRow);
    }

    public SheetOptions withHeaderRow(@Nullable Long other) {
        return new SheetOptions(charset, delimiter, sheet, other);
    }
}
