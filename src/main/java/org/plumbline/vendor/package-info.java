/**
 * Who supplies AI: the vendors that systems are bought from.
 *
 * <p>{@link org.plumbline.vendor.VendorRegister} is the way in; each vendor is on it once, however its name is spelt.
 * What uses a vendor is told by higher features through {@link org.plumbline.vendor.VendorUse}. The entity and its
 * repository stay in the package.
 */
@ApplicationModule(
        displayName = "Vendors",
        allowedDependencies = {"shared", "audit", "security", "catalogue", "components", "evidence", "evidence::panel"})
@NullMarked
package org.plumbline.vendor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
