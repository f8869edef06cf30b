package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** Putting a system into use is for governance to decide, not for its owner. */
public final class MoveNeedsGovernance extends RuleViolation {

    MoveNeedsGovernance(String code) {
        super("inventory.move-needs-governance", code + " is put into use by governance, not by its owner", code);
    }
}
