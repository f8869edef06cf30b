package org.plumbline.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.plumbline.shared.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a session, as last read.
 *
 * @param facilities the only facilities whose records the person meets; empty for all
 */
public record SignedInPerson(
        UUID id, String email, String name, Set<Role> roles, Set<UUID> facilities, String passwordHash, boolean active)
        implements UserDetails, Actor {

    public SignedInPerson {
        roles = Set.copyOf(roles);
        facilities = Set.copyOf(facilities);
    }

    /** Somebody who is not limited to facilities and does not sign in with a password here. */
    public SignedInPerson(UUID id, String email, String name, Set<Role> roles) {
        this(id, email, name, roles, Set.of(), "", true);
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

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Permission.authorities(roles, isLimited());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return name; // never the hash
    }
}
