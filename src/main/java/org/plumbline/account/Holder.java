package org.plumbline.account;

import java.util.Collection;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Subject;
import org.springframework.security.core.GrantedAuthority;

/**
 * Somebody who may have an account.
 *
 * @param person the principal of their sessions
 * @param email what they sign in with
 * @param active whether they may come in at all
 * @param permissions what they may do once it is certain that it is them
 * @param needsSecondStep whether a password alone does not do for what they may do
 */
public record Holder(
        Actor person,
        String email,
        boolean active,
        Collection<? extends GrantedAuthority> permissions,
        boolean needsSecondStep) {

    Subject subject() {
        return new Subject("person", person.id(), email, person.name());
    }
}
