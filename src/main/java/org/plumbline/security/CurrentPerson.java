package org.plumbline.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. Services use it for rules that a role alone cannot express. */
@Component
public class CurrentPerson {

    /** The id of the signed-in person. */
    public UUID id() {
        return person().id();
    }

    public String name() {
        return person().name();
    }

    public PersonRef ref() {
        return new PersonRef(id(), name());
    }

    public boolean has(Role role) {
        return find().map(person -> person.roles().contains(role)).orElse(false);
    }

    public boolean hasAny(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::has);
    }

    /** Whether this person reads all governance content, not only what belongs to their own systems. */
    public boolean readsEverything() {
        return hasAny(Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.AUDITOR);
    }

    public Optional<SignedInPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    private SignedInPerson person() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
