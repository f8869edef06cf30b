package org.plumbline.shared;

/** Somebody else saved the record since it was read: nothing was written, so that no change is lost. */
public final class StaleVersion extends RuleViolation {

    public StaleVersion(String code) {
        super("shared.stale-version", code + " was changed by somebody else since it was read", code);
    }

    /**
     * Refuses a save that was made from an older reading of the record.
     *
     * @param read the version the person saw, null where the caller states none
     */
    public static void check(String code, @org.jspecify.annotations.Nullable Long read, long current) {
        if (read != null && read != current) {
            throw new StaleVersion(code);
        }
    }
}
