package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** The current password, asked for again, does not match; or one has tried too often and has to wait. */
public final class WrongPassword extends RuleViolation {

    WrongPassword() {
        super("account.refusal.wrong-password", "the current password does not match");
    }
}
