package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** A passkey is not this person's, was not made here, answers too late or twice, or may be a copy. */
public final class PasskeyRefused extends RuleViolation {

    PasskeyRefused() {
        super("account.refusal.passkey", "the passkey is not taken");
    }
}
