package org.plumbline.inventory;

/** What an import did with one system. */
public record ImportOutcome(SystemRef system, Effect effect) {

    /** Whether the import made a difference. */
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}
