@NullMarked
package org.plumbline.vendor.ui;

import org.jspecify.annotations.NullMarked;
