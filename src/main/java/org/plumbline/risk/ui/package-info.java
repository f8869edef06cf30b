/** The views of the risk register. */
@NullMarked
package org.plumbline.risk.ui;

import org.jspecify.annotations.NullMarked;
