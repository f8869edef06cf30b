package org.plumbline.shared.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyColumns;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the events of a sheet into rows. */
final class SheetHandler extends DefaultHandler {

    private final String fileName;
    private final SheetLimits limits;
    private final WorkbookParts parts;
    private final SharedTexts texts;
    private final Consumer<SheetRow> sink;

    private final RichText rich;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Set<Integer> formulas = new HashSet<>();
    private long row;
    private int column = -1;
    private String type = "n";
    private int style = -1;
    private boolean inValue;

    SheetHandler(String fileName, SheetLimits limits, WorkbookParts parts, SharedTexts texts, Consumer<SheetRow> sink) {
        this.fileName = fileName;
        this.limits = limits;
        this.parts = parts;
        this.texts = texts;
        this.sink = sink;
        this.rich = new RichText(limits.cellLength());
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        switch (local) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> inValue = true;
            case "f" -> formulas.add(column);
            case "is" -> rich.begin();
            default -> rich.start(local);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inValue) {
            value.append(letters, start, Math.min(length, Math.max(0, limits.cellLength() * 7 + 1 - value.length())));
        } else {
            rich.characters(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        switch (local) {
            case "row" -> sink.accept(new SheetRow(row, row, cells, formulas));
            case "c" -> endCell();
            case "v" -> inValue = false;
            default -> rich.end(local);
        }
    }

    private void beginRow(Attributes attributes) {
        var number = attributes.getValue("r");
        row = number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : row + 1;
        cells = new ArrayList<>();
        formulas = new HashSet<>();
        column = -1;
    }

    private void beginCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        int named = reference == null ? -1 : ColumnName.indexIn(reference);
        column = named < 0 ? column + 1 : named;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = styleOf(attributes.getValue("s"));
        value.setLength(0);
        rich.begin();
    }

    private void endCell() {
        var text = text();
        if (text.isBlank()) {
            return; // thousands of empty cells may carry a border
        }
        if (column >= limits.columns()) {
            throw new TooManyColumns(fileName, row, limits.columns());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String text() {
        return switch (type) {
            case "s" -> texts.get(value.toString());
            case "inlineStr" -> CellText.unescaped(rich.text());
            case "str" -> CellText.unescaped(value.toString());
            case "b" -> value.isEmpty() ? "" : CellText.bool(value.toString());
            case "e" -> value.toString();
            case "d" -> CellText.isoDate(value.toString());
            default -> CellText.number(value.toString(), parts.format(style), parts.since1904());
        };
    }

    private static int styleOf(@Nullable String index) {
        return index != null && index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
    }
}
