package org.plumbline.account;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What still lies between a right password and the application. Until it is done, nothing is permitted. */
public enum SignInStep {
    /** Enter the code of the authenticator app. */
    CODE,
    /** Add an authenticator app, because the person's role asks for one. */
    ADD_AUTHENTICATOR;

    private static final String PREFIX = "STEP_";

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }
}
