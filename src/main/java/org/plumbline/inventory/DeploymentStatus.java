package org.plumbline.inventory;

/** Where a deployment stands. */
public enum DeploymentStatus {
    PLANNED,
    PILOT,
    LIVE,
    PAUSED,
    ENDED;

    /** Whether patients and staff meet the system there now. */
    public boolean isRunning() {
        return this == PILOT || this == LIVE;
    }
}
