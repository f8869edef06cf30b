package org.plumbline.shared;

/** No such record, or none that this person may see: the two answer alike, so that nothing can be probed. */
public final class NotFound extends RuleViolation {

    public NotFound(String what, Object id) {
        super("shared.not-found", "no " + what + " " + id, what, String.valueOf(id));
    }
}
