package org.plumbline.inventoryimport.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ColumnMapping.SourceColumn;
import org.plumbline.inventoryimport.SourceFile;

/** The columns of a file that a field takes. */
final class FieldColumns {

    private FieldColumns() {}

    static List<String> of(FieldMapping field, SourceFile source) {
        return field.columns().stream()
                .flatMap(column -> source.find(column).stream())
                .toList();
    }

    /** The field with these columns instead; those that it had keep their labels and other names. */
    static FieldMapping with(FieldMapping field, SourceFile source, Collection<String> chosen) {
        var columns = new ArrayList<SourceColumn>();
        for (SourceColumn column : field.columns()) {
            if (source.find(column).filter(chosen::contains).isPresent()) {
                columns.add(column);
            }
        }
        var kept =
                columns.stream().flatMap(column -> source.find(column).stream()).toList();
        chosen.stream()
                .filter(name -> !kept.contains(name))
                .map(SourceColumn::named)
                .forEach(columns::add);
        return field.withSources(columns);
    }
}
