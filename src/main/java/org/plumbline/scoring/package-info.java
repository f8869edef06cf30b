/**
 * Pure arithmetic of risk: levels, the look-up tables that combine them, what they mean against an appetite.
 *
 * <p>Callers hand in the data of the scale and get a value back; nothing here reads a file, a clock or a database. All
 * arithmetic of the product lives here, so that one place can be checked against published tables.
 */
@ApplicationModule(
        displayName = "Scoring",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package org.plumbline.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
