@NullMarked
package org.plumbline.demo.ui;

import org.jspecify.annotations.NullMarked;
