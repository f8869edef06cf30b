package org.plumbline.shared.sheet;

import java.nio.charset.Charset;
import java.util.List;

/** What a file was taken for. */
public sealed interface SheetFormat {

    /** Text with a character between the cells: CSV, TSV, or with semicolons. */
    record Delimited(Charset charset, Certainty certainty, char delimiter) implements SheetFormat {}

    /**
     * An XLSX workbook.
     *
     * @param sheets the names of its visible sheets
     * @param sheet the one that is read
     */
    record Workbook(List<String> sheets, String sheet) implements SheetFormat {}

    /** How sure the encoding of a text file is. */
    enum Certainty {
        /** The file says so in its first bytes. */
        MARKED,
        /** Every byte fits, which does not happen by chance. */
        PROVEN,
        /** It fits the frequency of letters; a person should look at names with accents. */
        LIKELY,
        /** A person said so. */
        CHOSEN
    }
}
