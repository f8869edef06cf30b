package org.plumbline.security;

/** Addresses of the administration pages. */
public final class SecurityRoutes {

    public static final String ADMINISTRATION = "administration";

    /** Where the links lead with which people set their password; the token follows as the fragment. */
    public static final String WELCOME = "welcome";

    private SecurityRoutes() {}
}
