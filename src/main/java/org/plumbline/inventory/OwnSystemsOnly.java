package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** A system owner may enter only systems that they answer for, or would lose sight of them at once. */
public final class OwnSystemsOnly extends RuleViolation {

    OwnSystemsOnly(String name) {
        super("inventory.own-systems-only", "a system owner is no owner of " + name, name);
    }
}
