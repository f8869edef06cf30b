/**
 * The trail of what happened: who did what to which record, when and why.
 *
 * <p>Features publish what happened as {@link org.plumbline.audit.Recorded}; it joins a hash chain here in the same
 * transaction, so there is no change without its event. {@link org.plumbline.audit.ActivityLog} reads it back as
 * sentences' parts, {@link org.plumbline.audit.AuditVerification} tells whether it is as it was written.
 */
@ApplicationModule(
        displayName = "Audit trail",
        allowedDependencies = {"shared"})
@NullMarked
package org.plumbline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
