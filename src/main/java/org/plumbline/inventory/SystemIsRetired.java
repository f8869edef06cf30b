package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** A retired system runs nowhere. */
public final class SystemIsRetired extends RuleViolation {

    SystemIsRetired(String code) {
        super("inventory.system-is-retired", code + " is retired", code);
    }
}
