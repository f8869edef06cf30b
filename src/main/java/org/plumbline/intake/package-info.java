/**
 * The door to the inventory: anyone who is signed in may ask to use an AI tool, and governance answers.
 *
 * <p>{@link org.plumbline.intake.Intake} is the way in. A request ends as a new system, as a part of one that is here,
 * or with a reason why not; who asked sees which.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"shared", "audit", "security", "catalogue", "components", "vendor", "inventory"})
@NullMarked
package org.plumbline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
