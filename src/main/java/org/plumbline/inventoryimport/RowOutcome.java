package org.plumbline.inventoryimport;

/** What an import does with a row. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    /** The inventory says the same already. */
    UNCHANGED,
    /** Does not arrive; its problems say why. */
    REFUSED
}
