package org.plumbline.inventory;

/** Who built it. */
public enum Sourcing {
    VENDOR,
    IN_HOUSE,
    BOTH
}
