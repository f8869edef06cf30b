package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** Two facilities cannot share a name. */
public final class FacilityNameTaken extends RuleViolation {

    FacilityNameTaken(String name) {
        super("security.facility-name-taken", "a facility is called " + name, name);
    }
}
