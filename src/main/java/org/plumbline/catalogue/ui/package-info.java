@NullMarked
package org.plumbline.catalogue.ui;

import org.jspecify.annotations.NullMarked;
