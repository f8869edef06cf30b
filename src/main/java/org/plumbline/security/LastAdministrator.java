package org.plumbline.security;

import org.plumbline.shared.RuleViolation;

/** The change would leave nobody who can administer the organisation. */
public final class LastAdministrator extends RuleViolation {

    LastAdministrator() {
        super("security.last-administrator", "this is the only active administrator");
    }
}
