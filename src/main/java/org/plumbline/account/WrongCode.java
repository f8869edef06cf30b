package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** A code of an authenticator app is wrong or was used already; or one has tried too often and has to wait. */
public final class WrongCode extends RuleViolation {

    WrongCode() {
        super("account.refusal.wrong-code", "the code is wrong");
    }
}
