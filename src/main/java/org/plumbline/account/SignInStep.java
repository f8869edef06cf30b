package org.plumbline.account;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What still lies between a right password and the application. Until it is done, nothing is permitted. */
public enum SignInStep {
    /** Show a passkey, or enter the code of the authenticator app. */
    SHOW_AUTHENTICATOR,
    /** Add a passkey or an authenticator app, because the person's role asks for one. */
    ADD_AUTHENTICATOR;

    private static final String PREFIX = "STEP_";

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }
}
