@NullMarked
package org.plumbline.inventory.ui;

import org.jspecify.annotations.NullMarked;
