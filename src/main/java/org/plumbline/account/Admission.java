package org.plumbline.account;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides about people who signed in elsewhere; the feature that keeps people implements it. */
public interface Admission {

    /**
     * Brings the account in line with what the issuer says, or makes one for somebody who comes the first time.
     *
     * @param known whose account it is; null the first time
     * @param claims what the issuer says
     * @return the person
     * @throws NotAdmitted if nothing that it says gives a role here, or the account cannot be made
     */
    UUID admit(@Nullable UUID known, Map<String, Object> claims);
}
