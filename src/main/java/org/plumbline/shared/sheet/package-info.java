/**
 * Tables in files. Reading: what people bring as CSV in its dialects or XLSX, row by row, whatever the file is called.
 * Writing: lists and workbooks that open in any spreadsheet program and do nothing there.
 *
 * <p>{@link org.plumbline.shared.sheet.Sheet#open(java.nio.file.Path, String)} is the way in for reading: it looks at
 * the content, says what it took it for, and refuses the rest with an
 * {@link org.plumbline.shared.sheet.UnreadableSheet} that names the file and, where it can, the row.
 * {@link org.plumbline.shared.sheet.TableExport} writes a list.
 */
@NullMarked
package org.plumbline.shared.sheet;

import org.jspecify.annotations.NullMarked;
