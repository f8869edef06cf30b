package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** An administrator wants more for themselves: another role, or more facilities. Only another one can give it. */
public final class OwnRole extends RuleViolation {
    OwnRole() {
        super("security.own-role", "somebody else gives one a role");
    }
}
