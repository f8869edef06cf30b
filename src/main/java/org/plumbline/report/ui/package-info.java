@NullMarked
package org.plumbline.report.ui;

import org.jspecify.annotations.NullMarked;
