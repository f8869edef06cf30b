package org.plumbline.security;

/** Which records a {@link Permission} of a role is good for. */
public enum Relation {
    /** Whichever record, or none: limits to facilities do not matter here. */
    ANY,
    /** All records, wherever they are. People who are limited to some facilities lack such a permission. */
    EVERYWHERE,
    /** Records at the person's facilities and the person's own; all records for people without such a limit. */
    AT_FACILITIES,
    /** Records that the person answers for. */
    OWN
}
