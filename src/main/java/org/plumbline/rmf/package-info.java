/**
 * How far the outcomes of the AI RMF are reached: one answer per subcategory, for the organisation and for each AI
 * system (AI RMF: GOVERN 1.5, MEASURE 4.3, MANAGE 4.2).
 *
 * <p>{@link org.plumbline.rmf.RmfAssessments} is the way in for a single answer, {@link org.plumbline.rmf.RmfCoverage}
 * for counts, the matrix and the gaps. What the organisation answers once is inherited by its systems when it is read,
 * so an untouched subcategory has no row; the rows and their rules stay in here.
 */
@ApplicationModule(
        displayName = "RMF map",
        allowedDependencies = {
            "shared",
            "audit",
            "security",
            "catalogue",
            "components",
            "evidence",
            "evidence::panel",
            "inventory"
        })
@NullMarked
package org.plumbline.rmf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
