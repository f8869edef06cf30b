package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** The current password, asked for again before it is changed, does not match. */
public final class WrongPassword extends RuleViolation {

    WrongPassword() {
        super("security.wrong-password", "the current password does not match");
    }
}
