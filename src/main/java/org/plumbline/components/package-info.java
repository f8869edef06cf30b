/**
 * The components that all views share: lists, record pages, chips, dialogs, charts. They know no feature.
 *
 * <p>They stand apart from {@code shell}, which frames every view and knows the signed-in person, so that the views of
 * {@code security} and {@code catalogue} can use them too.
 */
@ApplicationModule(
        displayName = "Shared components",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.plumbline.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
