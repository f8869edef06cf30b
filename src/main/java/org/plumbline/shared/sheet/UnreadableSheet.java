package org.plumbline.shared.sheet;

import java.nio.charset.Charset;
import java.util.Locale;
import org.plumbline.shared.RuleViolation;

/** A file was refused as a whole, before anything was made of it. Each subclass is one reason, and one sentence. */
public abstract sealed class UnreadableSheet extends RuleViolation {

    private UnreadableSheet(String reason, String file, Object... further) {
        super("sheet." + reason, reason + ": " + file, join(file, further));
    }

    private static Object[] join(String file, Object... further) {
        var arguments = new Object[further.length + 1];
        arguments[0] = file;
        System.arraycopy(further, 0, arguments, 1, further.length);
        return arguments;
    }

    /** Nothing is in it, or only blanks. */
    public static final class Empty extends UnreadableSheet {
        Empty(String file) {
            super("empty", file);
        }
    }

    /** There are column names, and no row beneath them. */
    public static final class OnlyHeader extends UnreadableSheet {
        OnlyHeader(String file, long headerRow) {
            super("only-header", file, headerRow);
        }
    }

    public static final class TooLarge extends UnreadableSheet {
        public TooLarge(String file, long limitBytes) {
            super("too-large", file, limitBytes / SheetLimits.MEGABYTE);
        }
    }

    public static final class TooManyRows extends UnreadableSheet {
        TooManyRows(String file, int limit) {
            super("too-many-rows", file, limit);
        }
    }

    public static final class TooManyColumns extends UnreadableSheet {
        TooManyColumns(String file, long row, int limit) {
            super("too-many-columns", file, row, limit);
        }
    }

    public static final class CellTooLong extends UnreadableSheet {
        CellTooLong(String file, long row, int column, int limit) {
            super("cell-too-long", file, row, ColumnName.of(column), limit);
        }
    }

    /** A quotation mark opens a cell and nothing closes it, so the rest of the file would become one cell. */
    public static final class UnclosedQuote extends UnreadableSheet {
        UnclosedQuote(String file, long row, long line) {
            super("unclosed-quote", file, row, line);
        }
    }

    /** It is a file of another kind, whatever its name says. */
    public static final class NotASheet extends UnreadableSheet {

        private final Lookalike kind;

        NotASheet(String file, Lookalike kind) {
            super("is-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), file);
            this.kind = kind;
        }

        public Lookalike kind() {
            return kind;
        }
    }

    /** Encrypted by its spreadsheet program. */
    public static final class PasswordProtected extends UnreadableSheet {
        PasswordProtected(String file) {
            super("password-protected", file);
        }
    }

    /** A workbook that is cut off or altered. */
    public static final class Damaged extends UnreadableSheet {
        Damaged(String file) {
            super("damaged", file);
        }
    }

    /** A workbook that becomes so much larger by unpacking that it was made to do harm. */
    public static final class ZipBomb extends UnreadableSheet {
        ZipBomb(String file, int ratio) {
            super("zip-bomb", file, ratio);
        }
    }

    /** A workbook whose parts unpack to more than is read. */
    public static final class UnpacksTooLarge extends UnreadableSheet {
        UnpacksTooLarge(String file, long limitBytes) {
            super("unpacks-too-large", file, limitBytes / SheetLimits.MEGABYTE);
        }
    }

    public static final class TooManyParts extends UnreadableSheet {
        TooManyParts(String file, int limit) {
            super("too-many-parts", file, limit);
        }
    }

    /** A workbook that took more time or memory to read than is given to one. */
    public static final class TooDemanding extends UnreadableSheet {
        TooDemanding(String file) {
            super("too-demanding", file);
        }
    }

    /** XML with a document type declaration, by which a file could reach beyond itself. */
    public static final class ForbiddenXml extends UnreadableSheet {
        ForbiddenXml(String file) {
            super("forbidden-xml", file);
        }
    }

    /** A byte that is no text in the encoding. */
    public static final class WrongEncoding extends UnreadableSheet {
        WrongEncoding(String file, long line, Charset charset) {
            super("wrong-encoding", file, line, charset.name());
        }
    }

    /** Bytes that are in no text at all. */
    public static final class NotText extends UnreadableSheet {
        NotText(String file, long line) {
            super("not-text", file, line);
        }
    }

    public static final class NoSuchSheet extends UnreadableSheet {
        NoSuchSheet(String file, String sheet) {
            super("no-such-sheet", file, sheet);
        }
    }

    /** The file itself cannot be read from the disk. */
    public static final class Unavailable extends UnreadableSheet {
        Unavailable(String file) {
            super("unavailable", file);
        }
    }

    /** What a file can be instead of a table. */
    public enum Lookalike {
        /** Excel 97 to 2003. */
        OLD_WORKBOOK,
        /** XLSM. */
        MACRO_WORKBOOK,
        /** XLSB. */
        BINARY_WORKBOOK,
        /** OpenDocument spreadsheet. */
        OPEN_DOCUMENT,
        WORD_DOCUMENT,
        PRESENTATION,
        ZIP_ARCHIVE,
        PDF,
        IMAGE,
        WEB_PAGE,
        XML,
        JSON,
        /** Another file in the compound format of old office programs. */
        OFFICE_DOCUMENT,
        COMPRESSED
    }
}
