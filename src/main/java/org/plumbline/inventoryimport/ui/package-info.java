/** The pages of the import: choosing a file, mapping its columns, the preview, and what became of each row. */
@NullMarked
package org.plumbline.inventoryimport.ui;

import org.jspecify.annotations.NullMarked;
