package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** An administrator cannot take away the own authenticator app: another one has to see that it is them who lost it. */
public final class OwnAuthenticator extends RuleViolation {

    OwnAuthenticator() {
        super("security.own-authenticator", "somebody else resets one's authenticator");
    }
}
