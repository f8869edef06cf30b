@NullMarked
package org.plumbline.backup.ui;

import org.jspecify.annotations.NullMarked;
