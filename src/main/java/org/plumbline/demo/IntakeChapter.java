package org.plumbline.demo;

import java.util.Objects;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeDraft;
import org.plumbline.intake.IntakeId;
import org.springframework.stereotype.Component;

/** What people asked for, and the answers they got. */
@Component
class IntakeChapter {

    private final Intake intake;

    IntakeChapter(Intake intake) {
        this.intake = intake;
    }

    void addRequests(DemoContent content, Cast cast, Plot plot) {
        for (var request : content.requests()) {
            var asked = request.asked();
            var ids = new IntakeId[1];
            plot.enter(
                    asked.on(),
                    asked.by(),
                    () -> ids[0] = intake.submitDemo(draft(request, cast), cast.personId(asked.by())));
            var decision = request.decision();
            if (decision != null) {
                plot.then(decision.on(), decision.by(), () -> decide(ids[0], decision, cast));
            }
            if (request.withdrawn() != null) {
                plot.then(request.withdrawn().on(), asked.by(), () -> intake.withdraw(ids[0]));
            }
        }
    }

    private void decide(IntakeId id, DemoContent.Decision decision, Cast cast) {
        if (decision.join() != null) {
            intake.join(id, cast.system(decision.join()), decision.answer());
        } else {
            intake.decline(id, Objects.requireNonNull(decision.decline()));
        }
    }

    private static IntakeDraft draft(DemoContent.Request request, Cast cast) {
        return new IntakeDraft(
                request.tool(),
                request.vendor(),
                request.purpose(),
                request.about(),
                request.phi(),
                cast.facility(request.at()),
                request.place(),
                cast.dayOrNull(request.wantedBy()),
                null);
    }
}
