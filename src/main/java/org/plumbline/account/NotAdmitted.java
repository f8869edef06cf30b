package org.plumbline.account;

/** Somebody signed in elsewhere, and yet has no access here. */
public final class NotAdmitted extends RuntimeException {

    /** @param reason for the log: nothing that somebody typed */
    public NotAdmitted(String reason) {
        super(reason);
    }
}
