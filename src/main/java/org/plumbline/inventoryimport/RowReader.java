package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ColumnMapping.SourceColumn;
import org.plumbline.shared.sheet.FormulaGuard;
import org.plumbline.shared.sheet.SheetRow;

/** Reads rows of one file by a mapping. */
final class RowReader {

    private final HeaderNames header;
    private final int columns;
    private final WordList nothing;
    private final List<BoundField> fields = new ArrayList<>();

    /**
     * Finds the columns of the mapping in the file.
     *
     * @throws ImportRefusal.NoColumnForName if no column is left for the name, without which there is no system
     */
    RowReader(ColumnMapping mapping, List<String> header) {
        this.header = new HeaderNames(header);
        this.columns = header.size();
        this.nothing = WordList.of(mapping.nothing());
        for (FieldMapping field : mapping.fields()) {
            var bound = bind(field, mapping);
            if (bound != null) {
                fields.add(bound);
            }
        }
        if (fields.stream().noneMatch(field -> field.field() == ImportField.NAME)) {
            throw new ImportRefusal.NoColumnForName();
        }
    }

    /** Whether this file fills the field. */
    boolean fills(ImportField field) {
        return fields.stream().anyMatch(bound -> bound.field() == field);
    }

    private @Nullable BoundField bind(FieldMapping field, ColumnMapping mapping) {
        var found = new ArrayList<BoundColumn>();
        for (SourceColumn column : field.columns()) {
            OptionalInt index = header.find(column.headers());
            if (index.isPresent()) {
                found.add(new BoundColumn(index.getAsInt(), column.label()));
            }
        }
        if (found.isEmpty() && field.always() == null) {
            return null;
        }
        return new BoundField(field, found, new FieldReader(field, mapping), WordList.of(field.nothing()));
    }

    ReadRow read(SheetRow row) {
        var read = new ReadRow(row.number(), row.line());
        if (row.cells().size() > columns) {
            read.report(RowProblem.refusal("more-cells", row.cells().size(), columns));
            return read;
        }
        for (BoundField field : fields) {
            read(field, row, read);
        }
        if (!read.states(ImportField.NAME) && !read.isRefused()) {
            read.report(RowProblem.refusal("no-name"));
        }
        return read;
    }

    private void read(BoundField bound, SheetRow row, ReadRow read) {
        var text = text(bound, row, read);
        if (text.isEmpty()) {
            read.leaveEmpty(bound.field());
        } else {
            bound.reader().read(text, bound.columnNames(header), read);
        }
    }

    /** What the row says in the columns of a field, joined; empty where it says nothing. */
    private String text(BoundField bound, SheetRow row, ReadRow read) {
        var always = bound.mapping().always();
        if (bound.columns().isEmpty() && always != null) {
            return always;
        }
        var parts = new ArrayList<String>();
        for (BoundColumn column : bound.columns()) {
            var text = FormulaGuard.original(row.text(column.index())).strip();
            noteFormula(text, column, row, read);
            if (isError(text)) {
                read.report(RowProblem.warning("error-value", header.name(column.index()), text));
            } else if (!text.isEmpty() && !nothing.has(text) && !bound.nothing().has(text)) {
                parts.add(column.label() == null ? text : column.label() + ": " + text);
            }
        }
        return String.join(bound.mapping().join(), parts);
    }

    private void noteFormula(String text, BoundColumn column, SheetRow row, ReadRow read) {
        var name = header.name(column.index());
        if (row.formulas().contains(column.index())) {
            read.report(
                    text.isEmpty()
                            ? RowProblem.warning("formula-without-result", name)
                            : RowProblem.note("formula", name, text));
        } else if (text.startsWith("=")) {
            read.report(RowProblem.note("formula-as-text", name, text));
        }
    }

    /** What a spreadsheet shows where a formula failed. */
    private static boolean isError(String text) {
        return text.startsWith("#")
                && text.matches("#(N/A|NAME\\?|REF!|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)");
    }

    private record BoundColumn(int index, @Nullable String label) {}

    private record BoundField(FieldMapping mapping, List<BoundColumn> columns, FieldReader reader, WordList nothing) {

        ImportField field() {
            return mapping.field();
        }

        String columnNames(HeaderNames header) {
            return columns.isEmpty()
                    ? mapping.field().key()
                    : String.join(
                            " + ",
                            columns.stream()
                                    .map(column -> header.name(column.index()))
                                    .toList());
        }
    }
}
