package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** The file is not handed out. */
public final class FileShut extends RuleViolation {

    private FileShut(String reason, String code) {
        super("evidence.shut." + reason, code + " is not handed out: " + reason, code);
    }

    static FileShut erased(String code) {
        return new FileShut("erased", code);
    }

    /** The scanner has not answered yet. */
    static FileShut waiting(String code) {
        return new FileShut("waiting", code);
    }

    static FileShut infected(String code) {
        return new FileShut("infected", code);
    }
}
