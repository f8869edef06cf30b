package org.plumbline.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that wait for an answer, and answers that came in the last week. */
@Component
class IntakeAttention implements AttentionSource {

    private static final Duration NEWS = Duration.ofDays(7);

    private final IntakeRequests requests;
    private final CurrentPerson me;
    private final Clock clock;

    IntakeAttention(IntakeRequests requests, CurrentPerson me, Clock clock) {
        this.requests = requests;
        this.me = me;
        this.clock = clock;
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
        requests.answeredSince(clock.instant().minus(NEWS), me.id())
                .forEach(request -> needs.add(Need.of(
                        Urgency.SOON,
                        "intake.need.answered." + request.status(),
                        IntakeRoutes.details(request.id()),
                        request.draft().toolName())));
        return needs;
    }
}
