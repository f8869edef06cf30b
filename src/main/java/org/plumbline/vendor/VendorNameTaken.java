package org.plumbline.vendor;

import org.plumbline.shared.RuleViolation;

/** The vendor is on the register already, perhaps spelt differently. */
public final class VendorNameTaken extends RuleViolation {

    VendorNameTaken(VendorRef existing) {
        super(
                "vendor.name-taken",
                existing.code() + " is the same vendor: " + existing.name(),
                existing.code(),
                existing.name());
    }
}
