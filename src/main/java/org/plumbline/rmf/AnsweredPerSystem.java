package org.plumbline.rmf;

import org.plumbline.shared.RuleViolation;

/** The organisation has no answer of its own to what each system answers. */
public final class AnsweredPerSystem extends RuleViolation {

    AnsweredPerSystem(AssessmentKey key) {
        super("rmf.answered-per-system", key.subcategory() + " is answered by each system", key.subcategory());
    }
}
