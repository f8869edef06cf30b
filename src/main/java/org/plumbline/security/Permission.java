package org.plumbline.security;

import static org.plumbline.security.Relation.ANY;
import static org.plumbline.security.Relation.AT_FACILITIES;
import static org.plumbline.security.Relation.EVERYWHERE;
import static org.plumbline.security.Relation.OWN;
import static org.plumbline.security.Role.ADMINISTRATOR;
import static org.plumbline.security.Role.AUDITOR;
import static org.plumbline.security.Role.GOVERNANCE_LEAD;
import static org.plumbline.security.Role.RISK_MANAGER;
import static org.plumbline.security.Role.SYSTEM_OWNER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The table of who may do what: permission × role × relation to the record. Views and services name the permission that
 * they ask for with {@link May}, services narrow records by {@link CurrentPerson#reach}, and the test of the matrix
 * reads the same table. What is not in it is denied.
 *
 * <p>Archived records (retired systems, closed risks) are for the same people as living ones. What may no longer happen
 * to them is a rule of the record, the same for everybody.
 */
public enum Permission {
    /** Ask for a tool, follow one's own requests, keep one's own account. */
    TAKE_PART(grant(ANY, ADMINISTRATOR, GOVERNANCE_LEAD, RISK_MANAGER, SYSTEM_OWNER, AUDITOR)),

    /** Read AI systems, risks and assessments, and the vendors behind them. */
    READ(grant(AT_FACILITIES, GOVERNANCE_LEAD, RISK_MANAGER, AUDITOR), grant(OWN, SYSTEM_OWNER)),

    /** Read what is the organisation's as a whole: its own assessments, all requests, imports, its activity. */
    READ_ORGANISATION(grant(EVERYWHERE, GOVERNANCE_LEAD, RISK_MANAGER, AUDITOR)),

    /** Read what happened here: what one may read otherwise of changes, of visits, or of both. */
    READ_ACTIVITY(grant(EVERYWHERE, GOVERNANCE_LEAD, RISK_MANAGER, AUDITOR), grant(ANY, ADMINISTRATOR)),

    /** Read who came and went and took something along, and how the trail itself is. */
    READ_VISITS(grant(EVERYWHERE, AUDITOR), grant(ANY, ADMINISTRATOR)),

    /** Change AI systems, risks and assessments. */
    CONTRIBUTE(grant(AT_FACILITIES, GOVERNANCE_LEAD, RISK_MANAGER), grant(OWN, SYSTEM_OWNER)),

    /** Change of AI systems and risks what their owners may not: put into use, priority, the tier against the rules. */
    MANAGE(grant(AT_FACILITIES, GOVERNANCE_LEAD, RISK_MANAGER)),

    /** Change what is the organisation's as a whole: its assessments, its vendors, imports. */
    KEEP_ORGANISATION(grant(EVERYWHERE, GOVERNANCE_LEAD, RISK_MANAGER)),

    /** Decide on the acceptance of a risk; never of one that oneself asked for or rated. */
    DECIDE(grant(AT_FACILITIES, GOVERNANCE_LEAD)),

    /** Decide for the organisation: on requests for tools. */
    LEAD(grant(EVERYWHERE, GOVERNANCE_LEAD)),

    /** Take in official texts of frameworks. */
    KEEP_CATALOGUE(grant(ANY, ADMINISTRATOR), grant(EVERYWHERE, GOVERNANCE_LEAD, RISK_MANAGER)),

    /** Load and remove demo data. */
    KEEP_DEMO(grant(ANY, ADMINISTRATOR), grant(EVERYWHERE, GOVERNANCE_LEAD)),

    /** Take the whole audit trail along. */
    EXPORT_TRAIL(grant(EVERYWHERE, AUDITOR)),

    /** Keep people, facilities and settings, let backups be made and tested. It shows no risk content. */
    ADMINISTER(grant(ANY, ADMINISTRATOR)),

    /** Take a backup along, which holds all that anybody entered; each time is an event. */
    TAKE_BACKUP(grant(ANY, ADMINISTRATOR));

    private static final String PREFIX = "MAY_";

    private final Map<Role, Relation> grants = new EnumMap<>(Role.class);

    Permission(Grant... grants) {
        for (var grant : grants) {
            grant.roles().forEach(role -> this.grants.put(role, grant.relation()));
        }
    }

    /** For which records a role has this permission; empty where it does not have it. */
    public Optional<Relation> of(Role role) {
        return Optional.ofNullable(grants.get(role));
    }

    /** For which records somebody with these roles has this permission; empty where it is not theirs. */
    Set<Relation> of(Set<Role> roles, boolean limitedToFacilities) {
        return roles.stream()
                .flatMap(role -> of(role).stream())
                .filter(relation -> relation != EVERYWHERE || !limitedToFacilities)
                .collect(Collectors.toSet());
    }

    /** What Spring Security lets somebody with these roles do, who is not limited to facilities. */
    public static Set<GrantedAuthority> authorities(Set<Role> roles) {
        return authorities(roles, false);
    }

    static Set<GrantedAuthority> authorities(Set<Role> roles, boolean limitedToFacilities) {
        return Arrays.stream(values())
                .filter(permission -> !permission.of(roles, limitedToFacilities).isEmpty())
                .map(permission -> new SimpleGrantedAuthority(permission.authority()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The permission as Spring Security spells it. */
    public String authority() {
        return PREFIX + name();
    }

    private static Grant grant(Relation relation, Role first, Role... more) {
        return new Grant(relation, EnumSet.of(first, more));
    }

    private record Grant(Relation relation, Set<Role> roles) {}
}
