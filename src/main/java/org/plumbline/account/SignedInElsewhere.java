package org.plumbline.account;

import java.util.UUID;
import org.plumbline.shared.Actor;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the issuer sent back to us and who has access. The session begins with their account instead. */
final class SignedInElsewhere extends DefaultOidcUser implements Actor {

    private final UUID person;
    private final String email;
    private final String called;

    SignedInElsewhere(OidcUser user, Holder holder) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = holder.person().id();
        this.email = holder.email();
        this.called = holder.person().name();
    }

    @Override
    public UUID id() {
        return person;
    }

    @Override
    public String name() {
        return called;
    }

    @Override
    public String getName() {
        return email;
    }
}
