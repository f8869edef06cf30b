/**
 * Who we are and who may do what: the organisation and its facilities, people, their roles, sign-in and the first run.
 *
 * <p>Who may do what is one table, {@link org.plumbline.security.Permission}. Views and services of other features name
 * the permission that they ask for with {@link org.plumbline.security.May} and ask
 * {@link org.plumbline.security.CurrentPerson} which records are within reach.
 */
@ApplicationModule(
        displayName = "People and access",
        allowedDependencies = {"shared", "audit", "account", "components"})
@NullMarked
package org.plumbline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
