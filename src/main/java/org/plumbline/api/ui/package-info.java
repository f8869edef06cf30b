/** Where people keep their tokens for the API, and administrators see everybody’s. */
@NullMarked
package org.plumbline.api.ui;

import org.jspecify.annotations.NullMarked;
