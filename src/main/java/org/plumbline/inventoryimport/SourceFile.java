package org.plumbline.inventoryimport;

import java.util.List;
import java.util.Optional;
import org.plumbline.shared.sheet.SheetFormat;

/**
 * What a file looks like.
 *
 * @param headerRow the row with the column names
 * @param columns the columns in their order
 */
public record SourceFile(String fileName, SheetFormat format, long headerRow, List<Column> columns) {

    public SourceFile {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the file.
     *
     * @param examples a few texts of its cells, each once
     */
    public record Column(String name, List<String> examples) {

        public Column {
            examples = List.copyOf(examples);
        }
    }

    /** The column of this file that a mapping means. */
    public Optional<String> find(ColumnMapping.SourceColumn column) {
        var names = new HeaderNames(header());
        var index = names.find(column.headers());
        return index.isPresent() ? Optional.of(names.name(index.getAsInt())) : Optional.empty();
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
