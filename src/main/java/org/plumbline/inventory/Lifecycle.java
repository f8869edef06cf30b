package org.plumbline.inventory;

import java.util.EnumSet;
import java.util.Set;

/** Where a system stands between the first idea and its end. {@link #next()} is the table of allowed moves. */
public enum Lifecycle {
    /** Somebody wants it; nobody has looked at it yet. */
    PROPOSED,
    /** Governance looks at it. */
    IN_REVIEW,
    /** In use under watch, with an end or a decision in sight. */
    PILOT,
    /** In regular use. */
    PRODUCTION,
    /** Switched off for now, with a reason. */
    SUSPENDED,
    /** Out of use for good. The record stays; nothing leads back. */
    RETIRED;

    /** Where a system may go from here. */
    public Set<Lifecycle> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(IN_REVIEW, RETIRED);
            case IN_REVIEW -> EnumSet.of(PROPOSED, PILOT, PRODUCTION, RETIRED);
            case PILOT -> EnumSet.of(IN_REVIEW, PRODUCTION, SUSPENDED, RETIRED);
            case PRODUCTION -> EnumSet.of(IN_REVIEW, SUSPENDED, RETIRED);
            case SUSPENDED -> EnumSet.of(IN_REVIEW, PILOT, PRODUCTION, RETIRED);
            case RETIRED -> EnumSet.noneOf(Lifecycle.class);
        };
    }

    public boolean mayBecome(Lifecycle other) {
        return next().contains(other);
    }

    /** Whether moving here takes something away from its users, who are owed a reason. */
    public boolean needsReason() {
        return this == SUSPENDED || this == RETIRED;
    }

    /** Whether moving here puts the system into use, which governance decides and not its owner. */
    public boolean isInUse() {
        return this == PILOT || this == PRODUCTION;
    }
}
