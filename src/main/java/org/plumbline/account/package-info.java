/**
 * How people prove that it is them: passwords and the links that first set them, the second step, sessions, and what
 * slows guessing down.
 *
 * <p>It knows people by their id alone; the feature that keeps them implements {@link org.plumbline.account.Holders}.
 * Hashes, secrets and tokens never leave the package.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "audit", "components"})
@NullMarked
package org.plumbline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
