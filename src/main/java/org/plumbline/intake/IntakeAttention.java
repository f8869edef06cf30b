package org.plumbline.intake;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that wait for an answer, and answers to this person's own that they have not read. */
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
        var needs = new ArrayList<Need>();
        long waiting = me.may(Permission.LEAD) ? requests.countByStatus(IntakeStatus.WAITING) : 0;
        if (waiting > 0) {
            needs.add(Need.of(
                    Urgency.DECIDE,
                    "intake.need.waiting",
                    IntakeRoutes.REVIEW + "?status=" + IntakeStatus.WAITING,
                    waiting));
        }
        requests.unreadAnswersTo(me.id())
                .forEach(request -> needs.add(Need.of(
                        Urgency.NEWS,
                        "intake.need.answered." + request.status(),
                        IntakeRoutes.details(request.id()),
                        request.draft().toolName())));
        return needs;
    }
}
