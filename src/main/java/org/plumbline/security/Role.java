package org.plumbline.security;

/**
 * What a person does here. A person may hold several roles; none implies another, and an administrator without a second
 * role sees no risk content. What a role may do is in the table {@link Permission}.
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
    AUDITOR
}
