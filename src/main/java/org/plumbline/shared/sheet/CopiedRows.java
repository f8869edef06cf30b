package org.plumbline.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.NoSuchSheet;
import org.plumbline.shared.sheet.UnreadableSheet.Unavailable;

/**
 * The rows of one sheet of a workbook that was copied.
 *
 * @param index which of the sheets of the workbook, from 0
 */
record CopiedRows(Path copy, String name, List<String> visibleSheets, String sheet, int index) implements RawRows {

    /** Takes the first visible sheet that has content unless one is named. */
    static CopiedRows of(Path copy, String name, @Nullable String wanted) {
        var sheets = sheets(copy, name);
        var visible = sheets.stream().filter(sheet -> sheet.visible).toList();
        var candidates = visible.isEmpty() ? sheets : visible;
        if (candidates.isEmpty()) {
            throw new Damaged(name);
        }
        var chosen = wanted == null
                ? candidates.stream().filter(sheet -> sheet.filled).findFirst().orElse(candidates.getFirst())
                : sheets.stream()
                        .filter(sheet -> sheet.name.equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchSheet(name, wanted));
        var names = candidates.stream().map(sheet -> sheet.name).toList();
        return new CopiedRows(copy, name, names, chosen.name, sheets.indexOf(chosen));
    }

    @Override
    public void forEach(Consumer<SheetRow> sink) {
        read(copy, name, new RowCopy.Listener() {
            @Override
            public boolean wants(int at, String sheetName, boolean visible) {
                return at == index;
            }

            @Override
            public void row(SheetRow row) {
                sink.accept(row);
            }
        });
    }

    private static List<FoundSheet> sheets(Path copy, String name) {
        var sheets = new ArrayList<FoundSheet>();
        read(copy, name, new RowCopy.Listener() {
            @Override
            public boolean wants(int at, String sheetName, boolean visible) {
                sheets.add(new FoundSheet(sheetName, visible));
                return true;
            }

            @Override
            public void row(SheetRow row) {
                sheets.getLast().filled = true;
            }
        });
        return sheets;
    }

    private static void read(Path copy, String name, RowCopy.Listener listener) {
        try {
            RowCopy.read(copy, listener);
        } catch (IOException _) {
            throw new Unavailable(name);
        }
    }

    private static final class FoundSheet {

        private final String name;
        private final boolean visible;
        private boolean filled;

        FoundSheet(String name, boolean visible) {
            this.name = name;
            this.visible = visible;
        }
    }
}
