package org.plumbline.inventory;

/** For what a person answers. Whoever holds one of these for a system owns it. */
public enum OwnerKind {
    CLINICAL,
    TECHNICAL,
    COMPLIANCE
}
