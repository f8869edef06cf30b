package org.plumbline.security;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the first person enters on the first run.
 *
 * @param alsoGoverns whether the administrator also leads AI governance and keeps the register, as in a small hospital
 */
public record SetupDraft(
        String code,
        String organisation,
        ZoneId zone,
        String name,
        String email,
        String password,
        boolean alsoGoverns) {

    Set<Role> roles() {
        return alsoGoverns
                ? EnumSet.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RISK_MANAGER)
                : EnumSet.of(Role.ADMINISTRATOR);
    }

    @Override
    public String toString() {
        return "setup of " + organisation; // neither code nor password may reach a log
    }
}
