package org.plumbline.rmf;

import org.plumbline.shared.RuleViolation;

/** The answer cannot be withdrawn: it does not stand in the place of the organisation's. */
public final class NotAnOverride extends RuleViolation {

    NotAnOverride(AssessmentKey key) {
        super("rmf.not-an-override", key.subcategory() + " overrides nothing", key.subcategory());
    }
}
