package org.plumbline.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.plumbline.account.Proof;
import org.plumbline.security.Permission;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs something in the name of somebody, so that the services hold it against that person's rights. */
final class Acting {

    private Acting() {}

    static void as(SignedInPerson person, Runnable action) {
        as(proved(person, person.getAuthorities()), () -> {
            action.run();
            return true;
        });
    }

    /** As a person who also leads governance: to enter and remove fiction, which asks for that role. */
    static <T> T asLead(SignedInPerson person, Supplier<T> action) {
        var roles = EnumSet.of(Role.GOVERNANCE_LEAD);
        roles.addAll(person.roles());
        var lead = new SignedInPerson(person.id(), person.email(), person.name(), roles);
        return as(proved(lead, lead.getAuthorities()), action);
    }

    /** As whoever started the server: they hold the machine, and nobody has an account yet. */
    static <T> T asServer(Supplier<T> action) {
        var roles = Set.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD);
        return as(proved("server", Permission.authorities(roles)), action);
    }

    private static Authentication proved(Object principal, Collection<? extends GrantedAuthority> permissions) {
        var authorities = new ArrayList<GrantedAuthority>(permissions);
        authorities.add(Proof.ofServer());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    private static <T> T as(Authentication authentication, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
