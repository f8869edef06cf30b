package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ColumnMapping.SourceColumn;
import org.plumbline.shared.sheet.SheetRow;

/** Small files and mappings for tests. */
final class Inventories {

    static final List<String> HEADER = List.of("ID", "Name", "Organisation", "Unit", "Stage", "Vendor", "Contact");

    private Inventories() {}

    /** Maps the columns of {@link #HEADER}. */
    static ColumnMapping mapping() {
        return mapping(
                field(ImportField.EXTERNAL_ID, "ID"),
                field(ImportField.NAME, "Name"),
                field(ImportField.ORGANISATION, "Organisation"),
                field(ImportField.UNIT, "Unit"),
                field(ImportField.LIFECYCLE, "Stage").withWords(Map.of("Live", "PRODUCTION"), List.of("n/k")),
                field(ImportField.VENDOR, "Vendor").withSplitBy(List.of(";")),
                field(ImportField.CONTACT, "Contact"));
    }

    static ColumnMapping mapping(FieldMapping... fields) {
        return new ColumnMapping(
                List.of(fields),
                List.of("N/A", "None"),
                List.of("Yes", "Y"),
                List.of("No", "N"),
                ColumnMapping.DateOrder.MONTH_FIRST,
                ColumnMapping.IdentityRule.EXTERNAL_ID,
                ColumnMapping.EmptyCells.KEEP,
                ColumnMapping.SharedIds.IMPORT_WITHOUT_ID);
    }

    static FieldMapping field(ImportField field, String... columns) {
        return new FieldMapping(
                field,
                List.of(columns).stream().map(SourceColumn::named).toList(),
                "\n",
                List.of(),
                null,
                List.of(),
                Map.of(),
                List.of());
    }

    static SheetRow row(long number, String... cells) {
        return new SheetRow(number, number, List.of(cells), Set.of());
    }

    /** Rows from number 2 on, read by the mapping. */
    static List<ReadRow> read(RowReader reader, List<List<String>> rows) {
        var read = new ArrayList<ReadRow>();
        for (List<String> cells : rows) {
            read.add(reader.read(new SheetRow(read.size() + 2L, read.size() + 2L, cells, Set.of())));
        }
        return read;
    }

    static List<String> problems(ReadRow row) {
        return row.problems().stream()
                .map(problem -> problem.key() + problem.arguments())
                .toList();
    }
}
