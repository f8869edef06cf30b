package org.plumbline.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. Services use it for rules that a permission alone cannot express. */
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

    /** What this person is here, in the order of the roles. */
    public List<Role> roles() {
        return person().roles().stream().sorted().toList();
    }

    /** Whether this person may do this with some record at least. */
    public boolean may(Permission permission) {
        return find().map(person -> person.may(permission)).orElse(false);
    }

    /** With which records this person may do this. */
    public Reach reach(Permission permission) {
        return find().map(person -> person.reach(permission)).orElseGet(Reach.Nothing::new);
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
