package org.plumbline.intake.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.intake.IntakeStatus;

/** What became of a request, as a chip. */
final class IntakeChips {

    private IntakeChips() {}

    static StateChip status(Component where, IntakeStatus status) {
        return new StateChip(where.getTranslation("intake.status." + status), tone(status));
    }

    static Tone tone(IntakeStatus status) {
        return switch (status) {
            case WAITING -> Tone.PROGRESS;
            case JOINED, ACCEPTED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN -> Tone.ENDED;
        };
    }
}
