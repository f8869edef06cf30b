package org.plumbline.rmf;

import org.plumbline.shared.RuleViolation;

/** The answer needs a reason that is not there: for being out of scope, or for departing from the organisation's. */
public final class ReasonMissing extends RuleViolation {

    private ReasonMissing(String key, String message, String subcategory) {
        super(key, message, subcategory);
    }

    static ReasonMissing whyNotApplicable(AssessmentKey key) {
        return new ReasonMissing(
                "rmf.not-applicable-needs-reason",
                key.subcategory() + " is not applicable without a reason",
                key.subcategory());
    }

    static ReasonMissing whyOverridden(AssessmentKey key) {
        return new ReasonMissing(
                "rmf.override-needs-reason",
                key.subcategory() + " departs from the organisation's answer without a reason",
                key.subcategory());
    }
}
