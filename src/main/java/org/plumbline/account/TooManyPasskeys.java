package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** Somebody has as many passkeys as one person may. */
public final class TooManyPasskeys extends RuleViolation {

    TooManyPasskeys(int most) {
        super("account.refusal.too-many-passkeys", "no more passkeys for one person", most);
    }
}
