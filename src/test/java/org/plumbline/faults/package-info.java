/**
 * Kills Plumbline and its database while people work, starts them again, and looks whether anything is lost. The tests
 * do it a few times; {@code bin/torture} does it as often as it is told to.
 */
@NullMarked
package org.plumbline.faults;

import org.jspecify.annotations.NullMarked;
