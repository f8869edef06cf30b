package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** A new password does not keep the rule of {@link Passphrase}. */
public final class UnfitPassphrase extends RuleViolation {

    UnfitPassphrase() {
        super("security.unfit-passphrase", "the password is not between 15 and 128 characters", Passphrase.SHORTEST);
    }
}
