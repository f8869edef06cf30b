package org.plumbline.intake;

import org.plumbline.shared.RuleViolation;

/** Who is declined is told why. */
public final class DeclineNeedsReason extends RuleViolation {

    DeclineNeedsReason(String code) {
        super("intake.decline-needs-reason", code + " cannot be declined without a reason", code);
    }
}
