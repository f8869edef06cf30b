package org.plumbline.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.plumbline.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * The person behind a session, as last read.
 *
 * @param facilities the only facilities whose records the person meets; empty for all
 */
public record SignedInPerson(UUID id, String email, String name, Set<Role> roles, Set<UUID> facilities)
        implements AuthenticatedPrincipal, Actor, Serializable {

    public SignedInPerson {
        roles = Set.copyOf(roles);
        facilities = Set.copyOf(facilities);
    }

    /** Somebody who is not limited to facilities. */
    public SignedInPerson(UUID id, String email, String name, Set<Role> roles) {
        this(id, email, name, roles, Set.of());
    }

    /** Whether this person may do this with some record at least. */
    boolean may(Permission permission) {
        return !permission.of(roles, isLimited()).isEmpty();
    }

    /** With which records this person may do this. */
    Reach reach(Permission permission) {
        var relations = permission.of(roles, isLimited());
        if (relations.isEmpty()) {
            return new Reach.Nothing();
        }
        if (relations.equals(Set.of(Relation.OWN))) {
            return new Reach.Own(id);
        }
        boolean narrowed = isLimited() && !relations.contains(Relation.ANY);
        return narrowed ? new Reach.Facilities(facilities, id) : new Reach.Everything();
    }

    private boolean isLimited() {
        return !facilities.isEmpty();
    }

    /** What this person may do, as Spring Security spells it. */
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Permission.authorities(roles, isLimited());
    }

    /** What this person signs in with. */
    @Override
    public String getName() {
        return email;
    }

    @Override
    public String toString() {
        return name;
    }
}
