package org.plumbline.security;

/** Addresses of the administration pages. */
public final class SecurityRoutes {

    public static final String ADMINISTRATION = "administration";

    private SecurityRoutes() {}
}
