package org.plumbline.intake;

import java.util.List;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that wait for an answer. */
@Component
class IntakeAttention implements AttentionSource {

    private final IntakeRequests requests;
    private final CurrentPerson me;

    IntakeAttention(IntakeRequests requests, CurrentPerson me) {
        this.requests = requests;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> needs() {
        if (!me.has(Role.GOVERNANCE_LEAD)) {
            return List.of();
        }
        long waiting = requests.countByStatus(IntakeStatus.WAITING);
        return waiting == 0
                ? List.of()
                : List.of(Need.of(
                        Urgency.DECIDE,
                        "intake.need.waiting",
                        IntakeRoutes.REVIEW + "?status=" + IntakeStatus.WAITING,
                        waiting));
    }
}
