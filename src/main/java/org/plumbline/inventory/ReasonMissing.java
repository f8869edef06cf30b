package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** The decision needs a reason that others can read later. */
public final class ReasonMissing extends RuleViolation {

    ReasonMissing(String code) {
        super("inventory.reason-missing", code + " needs a reason for this", code);
    }
}
