package org.plumbline.inventoryimport;

import java.util.List;
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

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
