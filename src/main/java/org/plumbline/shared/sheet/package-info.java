/**
 * Reading of tables that people bring: CSV in its dialects and XLSX, row by row, whatever the file is called.
 *
 * <p>{@link org.plumbline.shared.sheet.Sheet#open(java.nio.file.Path, String)} is the way in. It looks at the content,
 * says what it took it for, and refuses the rest with an {@link org.plumbline.shared.sheet.UnreadableSheet} that names
 * the file and, where it can, the row.
 */
@NullMarked
package org.plumbline.shared.sheet;

import org.jspecify.annotations.NullMarked;
