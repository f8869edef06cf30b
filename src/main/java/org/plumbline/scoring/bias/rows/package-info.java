/**
 * Rows of predictions and labels, held in columns only while they are added up. What leaves this package are counts,
 * areas and bins: no row can be read back from them.
 */
@NullMarked
package org.plumbline.scoring.bias.rows;

import org.jspecify.annotations.NullMarked;
