package org.plumbline.intake;

import org.plumbline.shared.RuleViolation;

/** Somebody answered the request already, or it was taken back. */
public final class IntakeAlreadyDecided extends RuleViolation {

    IntakeAlreadyDecided(String code, IntakeStatus status) {
        super("intake.already-decided", code + " is " + status, code);
    }
}
