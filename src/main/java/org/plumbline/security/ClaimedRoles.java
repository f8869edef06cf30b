package org.plumbline.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;

/**
 * Which roles somebody has by what an issuer says of them. Only values that are listed count, and only as written.
 *
 * @param claim under which the issuer says it: one value, or a list
 * @param roles value to role
 */
record ClaimedRoles(String claim, Map<String, Role> roles) {

    ClaimedRoles {
        roles = Map.copyOf(roles);
    }

    /** @throws StartRefused if a role is none of ours */
    static ClaimedRoles configured(String claim, Map<String, String> names) {
        var roles = new LinkedHashMap<String, Role>();
        names.forEach((value, name) -> roles.put(value, role(name)));
        return new ClaimedRoles(claim, roles);
    }

    Set<Role> of(Map<String, Object> claims) {
        var found = EnumSet.noneOf(Role.class);
        for (var value : values(claims.get(claim))) {
            if (value instanceof String text && roles.containsKey(text)) {
                found.add(roles.get(text));
            }
        }
        return found;
    }

    private static Collection<?> values(@Nullable Object claimed) {
        if (claimed == null) {
            return List.of();
        }
        return claimed instanceof Collection<?> several ? several : List.of(claimed);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.strip());
        } catch (IllegalArgumentException _) {
            throw new StartRefused("Single sign-on gives the role " + name + ", which does not exist. The roles are "
                    + List.of(Role.values()) + "; change plumbline.oidc.roles.");
        }
    }
}
