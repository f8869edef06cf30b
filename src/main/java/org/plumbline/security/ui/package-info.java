@NullMarked
package org.plumbline.security.ui;

import org.jspecify.annotations.NullMarked;
