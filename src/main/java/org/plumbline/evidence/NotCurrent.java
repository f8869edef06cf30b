package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** The piece was superseded or withdrawn, and is not changed any more. */
public final class NotCurrent extends RuleViolation {

    NotCurrent(String code) {
        super("evidence.not-current", code + " is not current", code);
    }
}
