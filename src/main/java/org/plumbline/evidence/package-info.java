/**
 * What shows that something said of a record is so: files, which are kept encrypted, and pointers to where else it is
 * found (AI RMF: GOVERN 1.4, MEASURE 4.3).
 *
 * <p>{@link org.plumbline.evidence.EvidenceRegister} is the way in. It knows no feature: those whose records have
 * evidence implement {@link org.plumbline.evidence.EvidenceHolder}, which says who sees and who changes them. Keys,
 * pieces of content and the scanner stay in the package.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared", "audit", "security", "components"})
@NullMarked
package org.plumbline.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
