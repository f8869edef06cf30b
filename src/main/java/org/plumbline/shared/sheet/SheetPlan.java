package org.plumbline.shared.sheet;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * What a table sheet looks like before its first row.
 *
 * @param name as the tab shows it
 * @param title the line above the table
 * @param notes smaller lines beneath the title
 * @param frozenColumns how many columns stay when scrolling to the right
 */
public record SheetPlan(String name, String title, List<String> notes, List<SheetColumn> columns, int frozenColumns) {

    public SheetPlan {
        name = WorkbookUtil.createSafeSheetName(name); // Excel refuses some signs and long names
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        if (columns.isEmpty() || frozenColumns < 0 || frozenColumns > columns.size()) {
            throw new IllegalArgumentException("a sheet needs columns, and freezes no more than it has");
        }
    }

    boolean hasGroups() {
        return columns.stream().map(SheetColumn::group).anyMatch(Objects::nonNull);
    }
}
