/**
 * Who we are and who may do what: the organisation and its facilities, people, their roles, sign-in and the first run.
 *
 * <p>Services of other features state their rule with one of the annotations here
 * ({@link org.plumbline.security.Reads}, {@link org.plumbline.security.ManagesRisks}, …) and ask
 * {@link org.plumbline.security.CurrentPerson} for rules that depend on the record. Password hashes and accounts never
 * leave the package.
 */
@ApplicationModule(
        displayName = "People and access",
        allowedDependencies = {"shared", "audit", "components"})
@NullMarked
package org.plumbline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
