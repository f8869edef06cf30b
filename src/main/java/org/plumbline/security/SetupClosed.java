package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** The first run is over; nobody can run it again. */
public final class SetupClosed extends RuleViolation {

    SetupClosed() {
        super("security.setup-closed", "this installation is set up already");
    }
}
