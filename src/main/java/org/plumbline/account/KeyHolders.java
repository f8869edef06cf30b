package org.plumbline.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For keys that let people in without a session: who stands behind one, and how often one may be wrong. */
@Component
public class KeyHolders {

    private final Holders holders;
    private final Authenticators authenticators;
    private final Identities identities;
    private final SignInThrottle throttle;

    KeyHolders(Holders holders, Authenticators authenticators, Identities identities, SignInThrottle throttle) {
        this.holders = holders;
        this.authenticators = authenticators;
        this.identities = identities;
        this.throttle = throttle;
    }

    /**
     * The person as they are now; empty where they could not come in themselves: deactivated, or without the second
     * step that their role has come to need.
     */
    @Transactional(readOnly = true)
    public Optional<Holder> standing(UUID person) {
        return holders.byId(person)
                .filter(Holder::active)
                .filter(holder -> !holder.needsSecondStep() || authenticators.has(person) || identities.has(person));
    }

    /**
     * Counts a wrong key. They are counted apart from passwords, so that a script with an old key keeps nobody at the
     * same address from signing in.
     *
     * @return whether the address may try another
     */
    public boolean admitsAnotherFrom(String address) {
        return throttle.admitsKeyFrom(address);
    }
}
