package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** Nothing leads from where the system stands to where it should go. */
public final class MoveNotAllowed extends RuleViolation {

    private final Lifecycle from;
    private final Lifecycle to;

    MoveNotAllowed(String code, Lifecycle from, Lifecycle to) {
        super("inventory.move-not-allowed." + from, code + " cannot go from " + from + " to " + to, code);
        this.from = from;
        this.to = to;
    }

    public Lifecycle from() {
        return from;
    }

    public Lifecycle to() {
        return to;
    }
}
