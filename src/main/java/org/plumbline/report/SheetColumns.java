package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.CellPalette;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetColumn;
import org.plumbline.shared.sheet.TableExport;

/** Collects the columns of a table sheet, each with where its values come from. */
final class SheetColumns<R> {

    private final List<TableExport.Column<R>> columns = new ArrayList<>();
    private @Nullable String group;

    /** Puts the columns that follow under a shared heading; null ends it. */
    SheetColumns<R> under(@Nullable String heading) {
        group = heading;
        return this;
    }

    SheetColumns<R> add(
            String header, ColumnKind kind, int width, Function<? super R, ? extends @Nullable Object> value) {
        return add(SheetColumn.of(header, kind, width), value);
    }

    SheetColumns<R> level(
            String header, int width, CellPalette palette, Function<? super R, ? extends @Nullable Object> value) {
        return add(SheetColumn.level(header, width, palette), value);
    }

    private SheetColumns<R> add(SheetColumn column, Function<? super R, ? extends @Nullable Object> value) {
        columns.add(new TableExport.Column<>(group == null ? column : column.in(group), value));
        return this;
    }

    List<SheetColumn> plan() {
        return columns.stream().map(TableExport.Column::column).toList();
    }

    @Nullable
    Object[] values(R row) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
        return values;
    }
}
