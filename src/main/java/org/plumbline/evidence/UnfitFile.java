package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** A file is not taken as evidence. */
public final class UnfitFile extends RuleViolation {

    private final Ground ground;

    UnfitFile(Ground ground, String fileName, Object... more) {
        super("evidence.unfit." + ground.code, "not taken: " + ground, join(fileName, more));
        this.ground = ground;
    }

    public Ground ground() {
        return ground;
    }

    /** What speaks against it. */
    public enum Ground {
        /** Its name ends as none of ours. */
        ENDING("ending"),
        /** What is in it is not what its name says. */
        CONTENT("content"),
        /** An office document that brings programs along. */
        ACTIVE("active"),
        /** It cannot be read to its end. */
        DAMAGED("damaged"),
        TOO_LARGE("too-large"),
        /** Small, and far too large once it is unpacked. */
        UNPACKS_TOO_LARGE("unpacks-too-large"),
        /** The scanner found malicious software in it. */
        INFECTED("infected");

        private final String code;

        Ground(String code) {
            this.code = code;
        }
    }

    private static Object[] join(String fileName, Object... more) {
        var all = new Object[more.length + 1];
        all[0] = fileName;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
