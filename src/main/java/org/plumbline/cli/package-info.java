/**
 * The commands of {@code bin/plumbline}: what to run, with which options, and one clear sentence where it cannot be.
 *
 * <p>Exit codes: 0 fine, 1 a negative verdict, 2 bad use or bad input. Errors go to standard error.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
