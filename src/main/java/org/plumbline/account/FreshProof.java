package org.plumbline.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks people to show again that it is them before what would harm most when done by somebody at a screen that was left
 * open: approvals, changes of people and roles, exports of everything.
 */
@Component
public class FreshProof {

    static final Duration VALID = Duration.ofMinutes(15);

    private final Clock clock;

    FreshProof(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets pass who has shown it lately.
     *
     * @throws ProofTooOld if that was more than a quarter of an hour ago
     */
    public void require() {
        var oldest = clock.instant().minus(VALID);
        boolean lately = Proof.newest(SecurityContextHolder.getContext().getAuthentication())
                .filter(shown -> shown.isAfter(oldest))
                .isPresent();
        if (!lately) {
            throw new ProofTooOld();
        }
    }
}
