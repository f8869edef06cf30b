/** Reads and writes tables in files: CSV and Excel. */
@NullMarked
package org.plumbline.shared.sheet;

import org.jspecify.annotations.NullMarked;
