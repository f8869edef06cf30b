package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** Somebody whose role asks for a second step cannot do without passkey and authenticator app. */
public final class AuthenticatorNeeded extends RuleViolation {

    AuthenticatorNeeded() {
        super("account.refusal.authenticator-needed", "the role asks for a second step");
    }
}
