package org.plumbline.shared.sheet;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The look of all workbooks. Each style is made once, since a workbook may hold only some 64,000. */
final class WorkbookStyles {

    static final String ACCENT = "0F766E";

    private static final String TINT = "E3F0EE";
    private static final String INK = "0F172A";
    private static final String SOFT_INK = "475569";
    private static final String LINE = "DDE3EA";
    private static final String FONT = "Calibri"; // LibreOffice shows Carlito, which has the same widths
    private static final short BODY = 10;

    private static final String DATE = "d mmm yyyy";
    private static final String DATE_TIME = "d mmm yyyy hh:mm";
    private static final String AS_TEXT = "@";

    private final XSSFWorkbook workbook;
    private final Map<Object, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    private record FontKey(int size, boolean bold, boolean underlined, String colour) {}

    private record Quoted(Object style) {}

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        var normal = workbook.getFontAt(0);
        normal.setFontName(FONT);
        normal.setFontHeightInPoints(BODY);
    }

    /** A cell of a table column. */
    XSSFCellStyle column(ColumnKind kind) {
        return style(kind, style -> {
            style.setVerticalAlignment(VerticalAlignment.TOP);
            lineBelow(style, LINE);
            style.setFont(font(BODY, kind == ColumnKind.LEVEL, false, INK));
            switch (kind) {
                case TEXT -> style.setWrapText(true);
                case CODE -> format(style, AS_TEXT);
                case INTEGER -> {
                    format(style, "#,##0");
                    style.setAlignment(HorizontalAlignment.CENTER);
                }
                case DECIMAL -> format(style, "#,##0.##");
                case MONEY -> format(style, "#,##0.00");
                case DATE -> format(style, DATE);
                case DATE_TIME -> format(style, DATE_TIME);
                case LINK -> {
                    style.setFont(font(BODY, false, true, ACCENT));
                    style.setWrapText(true);
                }
                case LEVEL -> style.setAlignment(HorizontalAlignment.CENTER);
                case WORD -> {}
            }
            if (!kind.isNumeric() && kind != ColumnKind.LEVEL) {
                indent(style);
            }
        });
    }

    /** A cell of a free page. */
    XSSFCellStyle look(CellLook look) {
        return style(look, style -> {
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(look.wraps());
            style.setFont(font(BODY, false, false, INK));
            switch (look) {
                case TITLE -> style.setFont(font(18, true, false, INK));
                case LABEL -> {
                    style.setFont(font(BODY, false, false, SOFT_INK));
                    style.setVerticalAlignment(VerticalAlignment.TOP);
                }
                case PARAGRAPH -> {}
                case LEAD -> style.setFont(font(BODY, false, false, SOFT_INK));
                case NOTE -> style.setFont(font(9, false, false, SOFT_INK));
                case STRONG -> {
                    style.setFont(font(BODY, true, false, INK));
                    indent(style);
                }
                case BODY -> indent(style);
                case LINK -> {
                    style.setFont(font(BODY, false, true, ACCENT));
                    indent(style);
                }
                case HEADING -> {
                    style.setFont(font(12, true, false, ACCENT));
                    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                    lineBelow(style, ACCENT);
                }
                case HEADER, HEADER_CENTRED -> {
                    header(style);
                    if (look == CellLook.HEADER) {
                        indent(style);
                    } else {
                        style.setAlignment(HorizontalAlignment.CENTER);
                    }
                }
                case COUNT -> format(style, "#,##0");
                case COUNT_CENTRED -> {
                    format(style, "#,##0");
                    style.setAlignment(HorizontalAlignment.CENTER);
                }
                case STRONG_COUNT -> {
                    format(style, "#,##0");
                    style.setAlignment(HorizontalAlignment.CENTER);
                    style.setFont(font(BODY, true, false, INK));
                }
                case FIGURE -> {
                    style.setFont(font(18, true, false, ACCENT));
                    style.setAlignment(HorizontalAlignment.LEFT);
                    format(style, "#,##0");
                }
                case DATE, DATE_TIME -> {
                    style.setAlignment(HorizontalAlignment.LEFT);
                    format(style, look == CellLook.DATE ? DATE : DATE_TIME);
                }
            }
        });
    }

    /** The same look for text that runs on over the cells beside it. */
    XSSFCellStyle oneLine(CellLook look) {
        return style(java.util.List.of(look, "one line"), style -> {
            style.cloneStyleFrom(look(look));
            style.setWrapText(false);
        });
    }

    /** The heading shared by several table columns. */
    XSSFCellStyle group() {
        return style("group", style -> {
            style.setFont(font(BODY, true, false, "FFFFFF"));
            fill(style, ACCENT);
            indent(style); // in sight also where the group is wider than the window
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderLeft(BorderStyle.THIN);
            style.setLeftBorderColor(colour("FFFFFF"));
        });
    }

    /** A cell of a row of a small table, with a thin line beneath it. */
    XSSFCellStyle ruled(CellLook look) {
        return style(java.util.List.of(look, "ruled"), style -> {
            style.cloneStyleFrom(look(look));
            lineBelow(style, LINE);
        });
    }

    /** A cell whose colour carries meaning. */
    XSSFCellStyle tone(CellTone tone, @Nullable String unit) {
        return style(java.util.Arrays.asList(tone, unit), style -> {
            style.setFont(font(BODY, tone.fill().equals(CellTone.SEVERITY_5.fill()), false, tone.text()));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            if (tone.hatch() == null) {
                fill(style, tone.fill());
            } else {
                style.setFillBackgroundColor(colour(tone.fill()));
                style.setFillForegroundColor(colour(tone.hatch()));
                style.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
            }
            box(style, "FFFFFF");
            if (unit != null) {
                format(style, "0 \"" + unit.replace("\"", "") + "\"");
            }
        });
    }

    /** The same in a table, whose cells all begin at the top. */
    XSSFCellStyle columnTone(CellTone tone) {
        return style(java.util.List.of(tone, "column"), style -> {
            style.cloneStyleFrom(tone(tone, null));
            style.setVerticalAlignment(VerticalAlignment.TOP);
        });
    }

    /** The same style for text that must never become a formula, also when somebody edits the cell. */
    XSSFCellStyle quoted(XSSFCellStyle plain) {
        return styles.computeIfAbsent(new Quoted(plain.getIndex()), _ -> {
            var style = workbook.createCellStyle();
            style.cloneStyleFrom(plain);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), null);
    }

    private void header(XSSFCellStyle style) {
        style.setFont(font(BODY, true, false, "134E4A"));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        fill(style, TINT);
        lineBelow(style, ACCENT);
    }

    private XSSFCellStyle style(Object key, Consumer<XSSFCellStyle> design) {
        var known = styles.get(key);
        if (known != null) {
            return known;
        }
        var style = workbook.createCellStyle();
        design.accept(style);
        styles.put(key, style);
        return style;
    }

    private XSSFFont font(int size, boolean bold, boolean underlined, String colour) {
        return fonts.computeIfAbsent(new FontKey(size, bold, underlined, colour), key -> {
            var font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) key.size());
            font.setBold(key.bold());
            font.setUnderline(key.underlined() ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
            font.setColor(colour(key.colour()));
            return font;
        });
    }

    private void fill(XSSFCellStyle style, String hex) {
        style.setFillForegroundColor(colour(hex));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Keeps text off the colour or number in the cell before it. */
    private static void indent(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private void lineBelow(XSSFCellStyle style, String hex) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(hex));
    }

    private void box(XSSFCellStyle style, String hex) {
        lineBelow(style, hex);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(colour(hex));
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(colour(hex));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(colour(hex));
    }

    private void format(XSSFCellStyle style, String pattern) {
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
    }
}
