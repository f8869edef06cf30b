package org.plumbline.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.security.Permission;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a token is for. It narrows what its person may; it never adds to it. */
public enum ApiScope {
    SYSTEMS_READ("systems:read", Permission.READ),
    RISKS_READ("risks:read", Permission.READ),
    RMF_READ("rmf:read", Permission.READ);

    private static final String PREFIX = "SCOPE_";
    private static final String GAP = " ";

    private final String id;
    private final Permission permission;

    ApiScope(String id, Permission permission) {
        this.id = id;
        this.permission = permission;
    }

    /** How people and programs spell it. */
    public String id() {
        return id;
    }

    /** What the person of a token must be permitted, so that the scope is of any use. */
    public Permission permission() {
        return permission;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }

    static String spell(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::id).collect(Collectors.joining(GAP));
    }

    /** Those of the text; one that a later version knew grants nothing. */
    static Set<ApiScope> read(String spelled) {
        var ids = Set.of(spelled.split(GAP));
        return Arrays.stream(values()).filter(scope -> ids.contains(scope.id)).collect(Collectors.toUnmodifiableSet());
    }
}
