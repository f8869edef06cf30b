package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** The content of evidence that still speaks for its record is not erased. */
public final class StillCurrent extends RuleViolation {

    StillCurrent(String code) {
        super("evidence.still-current", code + " is current", code);
    }
}
