/**
 * Vocabulary that every feature may use: identifiers and codes, rule violations, background jobs.
 *
 * <p>It knows no feature and depends on none. What only one feature needs does not belong here.
 */
@ApplicationModule(
        displayName = "Shared vocabulary",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.plumbline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
