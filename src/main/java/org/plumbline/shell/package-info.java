/**
 * The frame around every view: layout, menu, sign-in, first run, home, error pages, and the components that all views
 * share.
 *
 * <p>It knows no feature. What a feature shows on the home page it hands over through an interface of this package.
 */
@ApplicationModule(
        displayName = "Frame and shared components",
        allowedDependencies = {"shared", "audit", "account", "security", "components", "catalogue"})
@NullMarked
package org.plumbline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
