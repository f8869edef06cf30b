package org.plumbline.shared;

/** No such record, or none that this person may see: the two answer alike, so that nothing can be probed. */
public final class NotFound extends RuleViolation {

    private final String what;
    private final String id;

    public NotFound(String what, Object id) {
        super("shared.not-found", "no " + what + " " + id, what, String.valueOf(id));
        this.what = what;
        this.id = String.valueOf(id);
    }

    /** The kind of record. */
    public String what() {
        return what;
    }

    /** As it was asked for. */
    public String id() {
        return id;
    }
}
