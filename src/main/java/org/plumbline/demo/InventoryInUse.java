package org.plumbline.demo;

import org.plumbline.shared.RuleViolation;

/** Demo data are for an empty inventory: nobody shall have to tell fictional systems from real ones. */
public final class InventoryInUse extends RuleViolation {

    InventoryInUse(long systems) {
        super("demo.refused.in-use", "the inventory holds " + systems + " systems", systems);
    }
}
