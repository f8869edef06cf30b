package org.plumbline.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.TestPeople;
import org.plumbline.security.Relation;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** One person of each role, who meets all facilities, and one who is limited to some. */
public final class Visitors {

    private Visitors() {}

    /** @param limits the facilities of the limited ones */
    public static List<SignedInPerson> all(Set<UUID> limits) {
        var all = new ArrayList<SignedInPerson>();
        for (var role : Role.values()) {
            all.add(visitor(role, Set.of()));
            all.add(visitor(role, limits));
        }
        return all;
    }

    public static SignedInPerson visitor(Role role, Set<UUID> facilities) {
        var name = (facilities.isEmpty() ? "" : "limited ") + role;
        var id = TestPeople.idOf(name);
        return new SignedInPerson(id, id + "@example.org", name, EnumSet.of(role), facilities);
    }

    public static Role role(SignedInPerson person) {
        return person.roles().iterator().next();
    }

    /** Whether the table's word for a role is good for somebody with or without limits. */
    public static boolean isHeld(Relation relation, SignedInPerson person) {
        return relation != Relation.EVERYWHERE || person.facilities().isEmpty();
    }

    public static void enter(SignedInPerson person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(TestPeople.authentication(person)));
    }
}
