package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** Two people cannot sign in with one e-mail address. */
public final class EmailTaken extends RuleViolation {

    EmailTaken(String email) {
        super("security.email-taken", "an account with this e-mail address exists", email);
    }
}
