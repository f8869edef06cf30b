package org.plumbline.scoring.bias;

/** What was counted in a group. */
public sealed interface Counts permits Confusion, Selection {

    /** All cases of the group. */
    long total();

    /** Cases that were selected: predicted positive, alerted, flagged. */
    long selected();
}
