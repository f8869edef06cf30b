@NullMarked
package org.plumbline.intake.ui;

import org.jspecify.annotations.NullMarked;
