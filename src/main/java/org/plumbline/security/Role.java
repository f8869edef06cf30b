package org.plumbline.security;

/**
 * What a person does here. A person may hold several roles; none implies another, and an administrator without a second
 * role sees no risk content.
 */
public enum Role {
    /** Keeps people, facilities and settings. */
    ADMINISTRATOR,
    /** Leads AI governance: decides on intake, acceptance and the inventory. */
    GOVERNANCE_LEAD,
    /** Keeps the risk register, the RMF assessments and the inventory. */
    RISK_MANAGER,
    /** Answers for AI systems; sees and edits those alone. */
    SYSTEM_OWNER,
    /** Reads and exports everything, changes nothing. */
    AUDITOR;

    /** The names as annotations spell them. */
    public static final class Names {
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String GOVERNANCE_LEAD = "GOVERNANCE_LEAD";
        public static final String RISK_MANAGER = "RISK_MANAGER";
        public static final String SYSTEM_OWNER = "SYSTEM_OWNER";
        public static final String AUDITOR = "AUDITOR";

        private Names() {}
    }

    /** The role as Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
