package org.plumbline.inventoryimport;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.SheetOptions;

/**
 * A file and how to read it.
 *
 * @param fileName what people call the file
 * @param mappingName the name of the mapping, where it has one
 */
public record ImportRequest(
        Path file,
        String fileName,
        SheetOptions options,
        ColumnMapping mapping,
        @Nullable String mappingName) {

    public ImportRequest with(ColumnMapping other) {
        return new ImportRequest(file, fileName, options, other, mappingName);
    }
}
