/**
 * Backups: everything Plumbline keeps in one archive, and back into an empty database of either engine.
 *
 * <p>{@link org.plumbline.backup.Backup} makes an archive, {@link org.plumbline.backup.Restoration} checks one and
 * brings it back, and proves that it is the same. {@link org.plumbline.backup.Backups} keeps those that the server
 * makes by itself. How an archive is laid out stays in here.
 */
@ApplicationModule(
        displayName = "Backups",
        allowedDependencies = {"shared", "audit", "account", "security", "components"})
@NullMarked
package org.plumbline.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
