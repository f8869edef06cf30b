package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** The one-time code does not match the one in the server's log. */
public final class WrongSetupCode extends RuleViolation {

    WrongSetupCode() {
        super("security.wrong-setup-code", "the setup code does not match");
    }
}
