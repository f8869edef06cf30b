package org.plumbline.account;

import java.util.Optional;
import java.util.UUID;

/** Everyone who may have an account, as the feature that keeps people knows them. */
public interface Holders {

    /** @param email as typed */
    Optional<Holder> byEmail(String email);

    Optional<Holder> byId(UUID person);
}
